import { CHIAVI_FILTRO, CRITERI, type Criterio } from '../../../servizi/quadro/filtri.ts'
import { useParole } from '../../ambiente.ts'
import { CampoRicerca, CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { indirizzoPiano, type StatoPiano, toParametri } from './stato.ts'

export interface GruppoOpzioni {
  readonly nome: string
  readonly opzioni: readonly Opzione[]
}

export interface FiltriProps {
  readonly vista: string
  readonly viste: readonly Opzione[]
  readonly stato: StatoPiano
  /** The choices of each criterion; a criterion without any is not shown, unless it is in force. */
  readonly opzioni: Readonly<Record<Criterio, readonly Opzione[]>>
  /** The centres by code, which stand below those by name. */
  readonly centri: readonly Opzione[]
  /** The words of the filters in force, for the chips. */
  readonly nomi: Readonly<Partial<Record<(typeof CHIAVI_FILTRO)[number], string>>>
}

/** The rest of a state in a form that asks for an address. */
export const CampiNascosti = ({
  stato,
  tranneFiltro,
}: {
  readonly stato: Partial<StatoPiano>
  readonly tranneFiltro?: boolean
}) => (
  <>
    {[...toParametri(stato)]
      .filter(([nome, valore]) => valore !== '' && !(tranneFiltro && CAMPI.has(nome)))
      .map(([nome, valore]) => (
        <input key={`${nome}-${valore}`} type="hidden" name={nome} value={valore} />
      ))}
  </>
)
/** The filters that have a field of their own; the part of the plan has none, and goes along hidden. */
const CAMPI: ReadonlySet<string> = new Set(['testo', ...CRITERI])

/** Search and filters: a form that asks for an address, so that every state can be kept and sent. */
export const Filtri = ({ vista, viste, stato, opzioni, centri, nomi }: FiltriProps) => {
  const { piano } = useParole()
  const { filtro } = stato
  const attivi = CHIAVI_FILTRO.filter((c) => filtro[c])
  const mostrati = CRITERI.filter((c) => opzioni[c].length > 0 || filtro[c])
  return (
    <>
      <search>
        <form class="oc-filtri" method="get" action="/piani">
          <CampiNascosti stato={{ ...stato, aperti: [], pagina: 1 }} tranneFiltro />
          <CampoRicerca
            nome="testo"
            etichetta={piano.cerca}
            suggerimento={piano.cercaAiuto}
            valore={filtro.testo ?? ''}
          />
          <button type="submit" class="btn btn-primary">
            <Icona nome="cerca" />
            {piano.mostra}
          </button>
          <details class="oc-filtri-altri oc-apri" open={CRITERI.some((c) => filtro[c])}>
            <summary>{piano.altriFiltri}</summary>
            <div class="griglia">
              <CampoScelta nome="vista" etichetta={piano.vista} valore={vista} opzioni={viste} />
              {mostrati.map((c) => (
                <CampoScelta
                  key={c}
                  nome={c}
                  etichetta={piano.criteri[c]}
                  valore={filtro[c] ?? ''}
                  vuota={piano.tutti[c]}
                  opzioni={c === 'centro' ? [...opzioni.centro, ...centri] : opzioni[c]}
                />
              ))}
            </div>
          </details>
        </form>
      </search>
      {attivi.length > 0 ? (
        <ul class="oc-attivi" aria-label={piano.filtriAttivi}>
          {attivi.map((c) => {
            const nome = nomi[c] ?? filtro[c] ?? ''
            return (
              <li key={c}>
                <a
                  href={indirizzoPiano(vista, {
                    ...stato,
                    filtro: { ...filtro, [c]: '' },
                    pagina: 1,
                    aperti: [],
                  })}
                  aria-label={piano.togli(`${piano.criteri[c]}: ${nome}`)}
                >
                  <span>
                    {piano.criteri[c]}: <strong>{nome}</strong>
                  </span>
                  <Icona nome="chiudi" />
                </a>
              </li>
            )
          })}
          <li>
            <a class="tutti" href={indirizzoPiano(vista, { ...stato, filtro: {}, pagina: 1, aperti: [] })}>
              {piano.togliTutti}
            </a>
          </li>
        </ul>
      ) : null}
    </>
  )
}
