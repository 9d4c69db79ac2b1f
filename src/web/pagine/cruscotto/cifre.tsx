import type { Segnale } from '../../../dominio/segnali/segnali.ts'
import type { Cifre as ValoriCifre } from '../../../servizi/cruscotto/cruscotto.ts'
import { useParole } from '../../ambiente.ts'
import { Aiuto } from '../../componenti/aiuto.tsx'
import { Barra, printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { Icona, type NomeIcona } from '../../componenti/icona.tsx'
import { printConteggio, printPunti } from '../../numeri.ts'
import { indirizzoControlli } from '../controlli/indirizzi.ts'
import { type AmbitoPagina, indirizzoPiano } from './indirizzi.ts'

const SEGNI: readonly (readonly [Exclude<Segnale, 'con-rilievi'>, NomeIcona])[] = [
  ['in-ritardo', 'ritardo'],
  ['a-rischio', 'attenzione'],
  ['sotto-atteso', 'no'],
]

/** The headline figures, each a link to what it counts. */
export const Cifre = ({
  cifre: c,
  ambito,
}: {
  readonly cifre: ValoriCifre
  readonly ambito: AmbitoPagina
}) => {
  const parole = useParole()
  const p = parole.cruscotto.cifre
  const { vista, ...filtro } = ambito
  const { almeno, alPiu } = c.atteso ?? { almeno: 0, alPiu: 1 }
  const domande = c.rilievi.E + c.rilievi.W
  const { raggiunti, totali, nonRendicontati } = c.indicatori
  return (
    <section aria-labelledby="t-cifre">
      <h2 id="t-cifre" class="oc-nascosto">
        {p.titolo}
      </h2>
      <ul class="oc-cifre">
        <li class="larga">
          <a href={indirizzoPiano(vista, filtro)}>
            <strong>{printAvanzamentoPagina(c.avanzamento, parole)}</strong> <span>{p.avanzamento}</span>
          </a>
          <Barra valore={c.avanzamento} {...(almeno === alPiu ? { atteso: almeno } : {})} />
          <p>
            {c.avanzamento.quotaIgnota > 0 ? (
              <span>{parole.comuni.avanzamento.quotaIgnota(printPunti(c.avanzamento.quotaIgnota))}</span>
            ) : null}
            {c.atteso === null ? null : <span>{p.atteso(printAvanzamentoPagina(c.atteso, parole))}</span>}
            <span>{p.obiettivi(c.obiettivi, printConteggio(c.obiettivi))}</span>
          </p>
        </li>
        {SEGNI.map(([segnale, icona]) => (
          <li key={segnale} class={c.segnali[segnale] > 0 ? segnale : 'nessuno'}>
            <a href={indirizzoPiano(vista, { ...filtro, segnale })}>
              <strong>
                <Icona nome={c.segnali[segnale] > 0 ? icona : 'si'} /> {printConteggio(c.segnali[segnale])}
              </strong>{' '}
              <span>{p.segnali[segnale](c.segnali[segnale])}</span>
            </a>
            <p>{p.spiega[segnale]}</p>
          </li>
        ))}
        <li class="meta">
          <a href={indirizzoPiano(vista, filtro)}>
            <strong>{p.indicatori(printConteggio(raggiunti), printConteggio(totali))}</strong>{' '}
            <span>{p.indicatoriNome}</span>
          </a>
          {totali > 0 ? (
            <Barra
              valore={{
                almeno: Math.round((raggiunti * 10_000) / totali),
                alPiu: Math.round(((raggiunti + nonRendicontati) * 10_000) / totali),
                quotaIgnota: 0,
              }}
            />
          ) : null}
          <p>
            {nonRendicontati > 0 ? <span>{p.nonRendicontati(nonRendicontati)}</span> : null}
            {c.conseguimento === null ? null : (
              <span>{p.conseguimento(printAvanzamentoPagina(c.conseguimento, parole))}</span>
            )}
          </p>
        </li>
        <li class={domande > 0 ? 'meta con-rilievi' : 'meta nessuno'}>
          <a href={indirizzoControlli(vista, filtro)}>
            <strong>{printConteggio(domande)}</strong> <span>{p.rilievi(domande)}</span>
          </a>
          <p>
            {c.rilievi.E > 0 ? (
              <span class="oc-gravita E">
                <Icona nome="errore" />
                {parole.comuni.conteggioGravita.E(c.rilievi.E)}
              </span>
            ) : null}
            {c.rilievi.W > 0 ? (
              <span class="oc-gravita W">
                <Icona nome="attenzione" />
                {parole.comuni.conteggioGravita.W(c.rilievi.W)}
              </span>
            ) : null}
            {domande === 0 ? <span>{p.rilieviSpiega}</span> : null}
          </p>
        </li>
      </ul>
      <Aiuto {...parole.cruscotto.aiuto} />
    </section>
  )
}
