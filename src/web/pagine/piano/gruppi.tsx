import type { Vista } from '../../../dominio/piano/vista.ts'
import { CHIAVI_GRUPPO, type Gruppo } from '../../../servizi/quadro/raggruppa.ts'
import { useParole } from '../../ambiente.ts'
import { CampoScelta } from '../../componenti/campo.tsx'
import { printConteggio } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import type { Aperture } from './aperture.ts'
import { CampiNascosti } from './filtri.tsx'
import { Foglia } from './foglia.tsx'
import { Somme } from './rigo.tsx'
import { indirizzoPiano, NESSUNO, type StatoPiano, TUTTI } from './stato.ts'
import { maiuscola } from './tabella.tsx'

export interface GruppiProps {
  readonly vista: Vista
  readonly stato: StatoPiano
  readonly gruppi: readonly Gruppo[]
  readonly piuVolte: boolean
  readonly aperture: Aperture
}

/** The words of a group's key. */
export const nomeGruppo = (g: Pick<Gruppo, 'chiave' | 'titolo'>, per: string, { piano }: Parole): string => {
  if (g.chiave === null)
    return per === 'segnale'
      ? piano.gruppi.senzaSegnali
      : per === 'etichetta'
        ? piano.gruppi.senzaEtichette
        : piano.gruppi.senza
  if (per === 'segnale') return maiuscola(piano.segnali[g.chiave as keyof typeof piano.segnali])
  if (per === 'tempi') return maiuscola(piano.tempi[g.chiave as keyof typeof piano.tempi])
  return g.titolo === null ? g.chiave : `${g.chiave} ${g.titolo}`
}

/** The cards gathered by what they share: each group with what it comes to, its cards folded below. */
export const GruppiPiano = ({ vista, stato, gruppi, piuVolte, aperture }: GruppiProps) => {
  const parole = useParole()
  const { piano } = parole
  const con = (aperti: readonly string[]) => indirizzoPiano(vista.codice, { ...stato, aperti })
  return (
    <>
      <form class="oc-per" method="get" action={`/piani/${encodeURIComponent(vista.codice)}`}>
        <CampiNascosti stato={{ ...stato, per: '', aperti: [], pagina: 1 }} />
        <CampoScelta
          nome="per"
          etichetta={piano.gruppi.per}
          valore={stato.per}
          opzioni={listChiaviGruppo(vista, parole)}
        />
        <button type="submit" class="btn btn-outline-primary">
          {piano.gruppi.applica}
        </button>
      </form>
      <p class="oc-comandi">
        <span>{piano.gruppi.quanti(printConteggio(gruppi.length), gruppi.length === 1)}</span>
        {aperture.leggero ? null : (
          <a href={con([TUTTI])} rel="nofollow">
            {piano.albero.apriTutto}
          </a>
        )}
        <a href={con([NESSUNO])} rel="nofollow">
          {piano.albero.chiudiTutto}
        </a>
        {piuVolte ? <span class="oc-muto oc-piccolo">{piano.gruppi.piuVolte}</span> : null}
      </p>
      <ul class="oc-albero">
        {gruppi.map((g) => (
          <UnGruppo
            key={g.chiave ?? ''}
            gruppo={g}
            nome={nomeGruppo(g, stato.per, parole)}
            vista={vista.codice}
            stato={stato}
            aperture={aperture}
          />
        ))}
      </ul>
    </>
  )
}

/** What the cards can be gathered by: criteria, then the levels of the plan above the cards. */
export const listChiaviGruppo = (vista: Vista, { piano }: Parole) => [
  ...CHIAVI_GRUPPO.map((c) => ({ valore: c as string, testo: piano.gruppi.chiavi[c] })),
  ...vista.livelli.slice(0, -1).map((l) => ({ valore: l.chiave, testo: maiuscola(l.nome) })),
]

/** Stands in an address for the group of those that have no key. */
const SENZA_CHIAVE = '–'

interface UnGruppoProps {
  readonly gruppo: Gruppo
  readonly nome: string
  readonly vista: string
  readonly stato: StatoPiano
  readonly aperture: Aperture
}

const UnGruppo = ({ gruppo: g, nome, vista, stato, aperture }: UnGruppoProps) => {
  const { piano } = useParole()
  const codice = g.chiave ?? SENZA_CHIAVE
  const titolo = (
    <span class="che">
      <span class="titolo">{nome}</span>
    </span>
  )
  if (!aperture.presente(codice, 0, false))
    return (
      <li class="oc-nodo l0">
        <a
          class="oc-rigo chiuso"
          href={indirizzoPiano(vista, { ...stato, aperti: [...stato.aperti, codice] })}
          aria-label={piano.albero.mostraSotto(printConteggio(g.schede.length), nome)}
        >
          {titolo}
          <Somme riepilogo={g.riepilogo} />
        </a>
      </li>
    )
  return (
    <li class="oc-nodo l0">
      <details open={aperture.aperto(codice, 0, false)} data-nodo={codice}>
        <summary class="oc-rigo">
          {titolo}
          <Somme riepilogo={g.riepilogo} />
        </summary>
        <div class="sotto">
          <ul>
            {g.schede.map((s) => (
              <Foglia key={s.codice} scheda={s} />
            ))}
          </ul>
        </div>
      </details>
    </li>
  )
}
