import { printData } from '../../../dominio/valori/data.ts'
import type { Cruscotto } from '../../../servizi/cruscotto/cruscotto.ts'
import { useParole } from '../../ambiente.ts'
import { Sezione } from '../../componenti/sezione.tsx'
import { indirizzoElenco, indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio, printMomento } from '../../numeri.ts'
import { type AmbitoPagina, indirizzoPiano } from './indirizzi.ts'

type Props<K extends keyof Cruscotto> = Pick<Cruscotto, K> & { readonly ambito: AmbitoPagina }

/** What ends soon: phases of these cards, and the entity's legal deadlines. */
export const Scadenze = ({ scadenze, adempimenti, ambito }: Props<'scadenze' | 'adempimenti'>) => {
  const { scadenze: p } = useParole().cruscotto
  const altre = scadenze.entro60 - scadenze.prime.length
  return (
    <Sezione id="scadenze" titolo={p.titolo}>
      <h3>{p.fasi}</h3>
      {scadenze.entro60 === 0 ? (
        <p class="oc-muto">{p.fasiNulla}</p>
      ) : (
        <>
          <p>{p.fasiConta(scadenze.entro30, scadenze.entro60)}</p>
          <ul class="oc-date">
            {scadenze.prime.map((f) => (
              <li key={`${f.codice}-${f.indice}`}>
                <span class="data">{printData(f.finePrevista)}</span>
                <span>
                  <a href={`${indirizzoScheda(ambito.vista, f.codice)}#fasi`}>
                    <span class="oc-codice">{f.codice}</span> {f.descrizione}
                  </a>
                </span>
              </li>
            ))}
          </ul>
          {altre > 0 ? <p class="oc-muto">{p.altre(altre)}</p> : null}
        </>
      )}
      <h3>{p.adempimenti}</h3>
      <ul class="oc-date">
        {adempimenti.map(({ scadenza: s }) => (
          <li key={s.id}>
            <span class="data">{printData(s.data)}</span>
            <span>
              {s.cosa}
              {s.provvisoria ? <span class="oc-muto"> ({p.provvisoria})</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/calendario">{p.calendario}</a>
      </p>
    </Sezione>
  )
}

/** What the cards lack, each a link to them. */
export const Mancanze = ({ mancanze, ambito: { vista, ...filtro } }: Props<'mancanze'>) => {
  const { cruscotto, comuni } = useParole()
  const p = cruscotto.mancanze
  return (
    <Sezione id="mancanze" titolo={p.titolo}>
      {mancanze.length === 0 ? (
        <p class="oc-muto">{p.nulla}</p>
      ) : (
        <ul class="oc-elenco-semplice">
          {mancanze.map(({ mancanza, schede }) => (
            <li key={mancanza}>
              <a href={indirizzoPiano(vista, { ...filtro, mancanza })}>
                {p.voci[mancanza](comuni.obiettivi(printConteggio(schede), schede === 1))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Sezione>
  )
}

/** What came in last. */
export const Modifiche = ({ modifiche }: Pick<Cruscotto, 'modifiche'>) => {
  const { modifiche: p } = useParole().cruscotto
  if (modifiche.length === 0) return null
  return (
    <Sezione id="modifiche" titolo={p.titolo}>
      <ul class="oc-modifiche">
        {modifiche.map((m) => (
          <li key={`${m.quando}-${m.nomeFile}`}>
            {m.vista === null ? (
              <strong>{m.nomeFile}</strong>
            ) : (
              <a href={indirizzoElenco(m.vista)}>{m.nomeFile}</a>
            )}
            <span>{p.esito(m.aggiunte, m.cambiate)}</span>
            <span class="oc-muto oc-piccolo">{p.da(printMomento(m.quando), m.chi)}</span>
            {m.schede.length > 0 && m.vista !== null ? (
              <span class="oc-piccolo codici">
                {m.schede.map((c) => (
                  <a key={c} href={indirizzoScheda(m.vista ?? '', c)}>
                    {c}
                  </a>
                ))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Sezione>
  )
}
