import type { DifferenzeLista } from '../../../servizi/organigramma/differenze.ts'
import type { AnteprimaOrganigramma } from '../../../servizi/organigramma/porta.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Passi } from '../../componenti/passi.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_ANTEPRIMA, INDIRIZZO_PORTA, indirizzoOrganigramma } from './indirizzi.ts'

const Elenco = ({
  titolo,
  righe,
  aperto,
}: {
  readonly titolo: string
  readonly righe: readonly string[]
  readonly aperto: boolean
}) =>
  righe.length === 0 ? null : (
    <details class="oc-scatola" open={aperto}>
      <summary>{titolo}</summary>
      <div class="dentro">
        <ul>
          {righe.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      </div>
    </details>
  )

const Lista = ({ differenze: d }: { readonly differenze: DifferenzeLista }) => {
  const { porta: p } = useParole().amministrazione
  return (
    <Sezione id={d.lista} titolo={p.liste[d.lista]}>
      <Elenco titolo={p.tolte(d.tolte.length)} righe={d.tolte} aperto />
      {d.cambiate.length > 0 ? (
        <details class="oc-scatola" open>
          <summary>{p.cambiate(d.cambiate.length)}</summary>
          <div class="dentro">
            <dl class="oc-cambi">
              {d.cambiate.map((c) => (
                <div key={c.dopo}>
                  <dt>{p.prima}</dt>
                  <dd class="prima">{c.prima}</dd>
                  <dt>{p.dopo}</dt>
                  <dd>{c.dopo}</dd>
                </div>
              ))}
            </dl>
          </div>
        </details>
      ) : null}
      <Elenco titolo={p.aggiunte(d.aggiunte.length)} righe={d.aggiunte} aperto={d.aggiunte.length <= 20} />
      <p class="oc-muto">{p.invariate(d.invariate)}</p>
    </Sezione>
  )
}

/** Step two: look at what would change, then say yes or no. */
export const PaginaAnteprimaOrganigramma = ({
  anteprima: a,
  rifiuto,
}: {
  readonly anteprima: AnteprimaOrganigramma
  readonly rifiuto: string | null
}) => {
  const { porta: p, organigramma } = useParole().amministrazione
  const tolte = a.differenze.some((d) => d.tolte.length > 0)
  const titolo = a.senzaDifferenze ? p.nulla : p.anteprima
  return (
    <AttornoEnte
      pagina="organigramma"
      titolo={titolo}
      briciole={[
        { testo: organigramma.nome, indirizzo: indirizzoOrganigramma() },
        { testo: p.titolo, indirizzo: INDIRIZZO_PORTA },
        { testo: titolo },
      ]}
      apertura={a.senzaDifferenze ? p.senzaDifferenze : p.anteprimaApertura}
      sotto={<Passi nome={p.nomePassi} passi={p.passi} attuale={1} />}
    >
      {rifiuto === null ? null : (
        <Avviso tono="errore" titolo={p.nonPortato} subito>
          <p>{rifiuto}</p>
        </Avviso>
      )}
      {tolte ? <Avviso tono="attenzione" titolo={p.tolteAvviso} /> : null}
      {a.tenuti.length > 0 ? <Avviso tono="nota" titolo={p.tenuti(a.tenuti.join(', '))} /> : null}
      {a.avvisi.length > 0 ? (
        <Avviso tono="attenzione" titolo={p.avvisi(a.avvisi.length)}>
          <ul>
            {a.avvisi.map((t) => (
              <li key={t}>{t}</li>
            ))}
          </ul>
        </Avviso>
      ) : null}
      {a.differenze
        .filter((d) => d.aggiunte.length + d.cambiate.length + d.tolte.length > 0)
        .map((d) => (
          <Lista key={d.lista} differenze={d} />
        ))}
      <div class="oc-conferma">
        {a.senzaDifferenze ? (
          <a class="btn btn-primary" href={indirizzoOrganigramma()}>
            {organigramma.nome}
          </a>
        ) : (
          <Modulo azione={INDIRIZZO_ANTEPRIMA}>
            <input type="hidden" name="impronta" value={a.impronta} />
            <button type="submit" class="btn btn-primary">
              {p.conferma}
            </button>
          </Modulo>
        )}
        <Modulo azione={`${INDIRIZZO_ANTEPRIMA}/annulla`}>
          <button type="submit" class="btn btn-outline-primary">
            {p.annulla}
          </button>
        </Modulo>
      </div>
    </AttornoEnte>
  )
}
