import { printData } from '../../../dominio/valori/data.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import type {
  Cruscotto,
  ElencoDaGuardare,
  Perche,
  DaGuardare as Voce,
} from '../../../servizi/cruscotto/cruscotto.ts'
import { useParole } from '../../ambiente.ts'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { type AmbitoPagina, indirizzoPiano } from './indirizzi.ts'

const ICONE: Readonly<Record<Perche['tipo'], readonly [NomeIcona, string]>> = {
  'in-ritardo': ['ritardo', 'E'],
  'a-rischio': ['attenzione', 'W'],
  indietro: ['attenzione', 'W'],
  'sotto-atteso': ['no', 'E'],
}
/** Reasons shown for one card. */
const MOTIVI = 2

const Motivo = ({ perche: m }: { readonly perche: Perche }) => {
  const { guardare: p } = useParole().cruscotto
  const [icona, classe] = ICONE[m.tipo]
  const breve =
    m.tipo === 'in-ritardo'
      ? p.inRitardo(m.giorni)
      : m.tipo === 'a-rischio'
        ? p.aRischio(m.finePrevista === null ? null : printData(m.finePrevista))
        : m.tipo === 'sotto-atteso'
          ? p.raggiunto(printDecimale(m.raggiunto ?? ''), printDecimale(m.atteso ?? ''))
          : p.indietro
  return (
    <li>
      <span class={`oc-gravita ${classe}`}>
        <Icona nome={icona} />
        {breve}
      </span>
      {m.tipo === 'sotto-atteso' && m.menoMeglio ? (
        <span class="oc-muto oc-piccolo">{p.menoMeglio}</span>
      ) : null}
      {m.tipo === 'indietro' ? null : (
        <span class="testo">
          {m.tipo === 'sotto-atteso' ? p.indicatore(m.indice + 1) : p.fase(m.indice + 1)}: {m.descrizione}
        </span>
      )}
    </li>
  )
}

const Scheda = ({ voce: { scheda, perche } }: { readonly voce: Voce }) => {
  const { guardare: p } = useParole().cruscotto
  return (
    <li>
      <a href={indirizzoScheda(scheda.vista, scheda.codice)}>
        <span class="oc-codice">{scheda.codice}</span> {scheda.descrizione}
      </a>
      {scheda.responsabile === null ? null : <span class="chi oc-muto">{scheda.responsabile}</span>}
      <ul>
        {perche.slice(0, MOTIVI).map((m, i) => (
          <Motivo key={`${m.tipo}-${i}`} perche={m} />
        ))}
      </ul>
      {perche.length > MOTIVI ? <p class="oc-piccolo oc-muto">{p.altri(perche.length - MOTIVI)}</p> : null}
    </li>
  )
}

interface GruppoProps {
  readonly id: string
  readonly titolo: string
  readonly nulla: string
  readonly elenco: ElencoDaGuardare
  /** Links to all of them. */
  readonly tutti: readonly (readonly [testo: string, indirizzo: string])[]
}

const Gruppo = ({ id, titolo, nulla, elenco, tutti }: GruppoProps) => (
  <section aria-labelledby={id}>
    <h3 id={id}>{titolo}</h3>
    {elenco.totale === 0 ? (
      <p class="oc-muto">{nulla}</p>
    ) : (
      <ul class="oc-guardare">
        {elenco.prime.map((v) => (
          <Scheda key={v.scheda.codice} voce={v} />
        ))}
      </ul>
    )}
    {elenco.totale > 0 ? (
      <p class="tutti">
        {tutti.map(([testo, indirizzo]) => (
          <a key={indirizzo} href={indirizzo}>
            {testo}
          </a>
        ))}
      </p>
    ) : null}
  </section>
)

export type DaGuardareProps = Pick<Cruscotto, 'tempi' | 'risultati' | 'cifre'> & {
  readonly ambito: AmbitoPagina
}

/** The most pressing cards, each with why. */
export const DaGuardare = ({ tempi, risultati, cifre, ambito: { vista, ...filtro } }: DaGuardareProps) => {
  const { guardare: p } = useParole().cruscotto
  const tutti = (segnali: readonly ('in-ritardo' | 'a-rischio' | 'sotto-atteso')[]) =>
    segnali
      .filter((g) => cifre.segnali[g] > 0)
      .map(
        (segnale) =>
          [
            p.tutti[segnale](printConteggio(cifre.segnali[segnale])),
            indirizzoPiano(vista, { ...filtro, segnale }),
          ] as const,
      )
  return (
    <Sezione id="guardare" titolo={p.titolo}>
      <div class="oc-affiancati">
        <Gruppo
          id="t-tempi"
          titolo={p.tempi}
          nulla={p.tempiNulla}
          elenco={tempi}
          tutti={tutti(['in-ritardo', 'a-rischio'])}
        />
        <Gruppo
          id="t-risultati"
          titolo={p.risultati}
          nulla={p.risultatiNulla}
          elenco={risultati}
          tutti={tutti(['sotto-atteso'])}
        />
      </div>
    </Sezione>
  )
}
