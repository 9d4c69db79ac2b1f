import { RAGGRUPPAMENTI } from '../../../servizi/andamento/richiesta.ts'
import { useParole } from '../../ambiente.ts'
import { CampoData, CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import {
  CRITERI_ANDAMENTO,
  type CriterioAndamento,
  indirizzoAndamento,
  PAGINE,
  type PaginaAndamento,
  type StatoAndamento,
} from './stato.ts'

export interface FasciaProps {
  readonly pagina: PaginaAndamento
  readonly stato: StatoAndamento
  readonly viste: readonly Opzione[]
  readonly opzioni: Readonly<Record<CriterioAndamento, readonly Opzione[]>>
}

/** The two pages, the form that asks for an address, the filters in force. */
export const Fascia = ({ pagina, stato, viste, opzioni }: FasciaProps) => {
  const { andamento: p } = useParole()
  const attivi = CRITERI_ANDAMENTO.filter((c) => stato.filtro[c])
  const mostrati = CRITERI_ANDAMENTO.filter((c) => opzioni[c].length > 0 || stato.filtro[c])
  const conSfida = pagina === 'sfida'
  return (
    <>
      <h1>{conSfida ? p.sfida.titolo : p.titolo}</h1>
      <nav class="oc-schede-pagina" aria-label={p.pagine.nome}>
        <ul>
          {PAGINE.map((x) => (
            <li key={x}>
              <a href={indirizzoAndamento(x, stato)} aria-current={x === pagina ? 'page' : undefined}>
                {p.pagine[x]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="oc-andamento-modulo" method="get" action={conSfida ? '/andamento/sfida' : '/andamento'}>
        <div class="griglia">
          <CampoScelta nome="vista" etichetta={p.vista} valore={stato.vista} opzioni={viste} />
          {conSfida ? null : (
            <>
              <CampoScelta
                nome="per"
                etichetta={p.per}
                valore={stato.per}
                opzioni={RAGGRUPPAMENTI.map((r) => ({ valore: r, testo: p.raggruppamenti[r] }))}
              />
              <CampoData nome="al" etichetta={p.al} aiuto={p.alAiuto} valore={stato.al ?? ''} />
            </>
          )}
        </div>
        <details class="oc-apri" open={attivi.length > 0}>
          <summary>{p.altriFiltri}</summary>
          <div class="griglia">
            {mostrati.map((c) => (
              <CampoScelta
                key={c}
                nome={c}
                etichetta={p.criteri[c]}
                valore={stato.filtro[c] ?? ''}
                vuota={p.tutti[c]}
                opzioni={opzioni[c]}
              />
            ))}
          </div>
        </details>
        <button type="submit" class="btn btn-primary">
          {p.mostra}
        </button>
      </form>
      {attivi.length > 0 ? (
        <ul class="oc-attivi" aria-label={p.filtriAttivi}>
          {attivi.map((c) => (
            <li key={c}>
              <a
                href={indirizzoAndamento(pagina, { ...stato, filtro: { ...stato.filtro, [c]: '' } })}
                aria-label={p.togli(`${p.criteri[c]}: ${stato.filtro[c]}`)}
              >
                <span>
                  {p.criteri[c]}: <strong>{stato.filtro[c]}</strong>
                </span>
                <Icona nome="chiudi" />
              </a>
            </li>
          ))}
          <li>
            <a class="tutti" href={indirizzoAndamento(pagina, { ...stato, filtro: {} })}>
              {p.togliTutti}
            </a>
          </li>
        </ul>
      ) : null}
    </>
  )
}
