import { printData } from '../../../dominio/valori/data.ts'
import type { VoceDelCalendario } from '../../../servizi/calendario/calendario.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { indirizzoImpostazioni } from './indirizzi.ts'
import { Segna, type SegnoRifiutato } from './segna.tsx'
import { printQuando, Stato } from './stato.tsx'

const GIORNO = new Intl.DateTimeFormat('it', { weekday: 'short', timeZone: 'UTC' })

export interface VoceProps {
  readonly voce: VoceDelCalendario
  readonly anno: number
  /** False while there is no entity: nothing can be recorded. */
  readonly registra: boolean
  readonly rifiutato: SegnoRifiutato | null
}

/** The law it comes from, what else to know, where to publish. */
const Altro = ({ voce: { scadenza: s } }: { readonly voce: VoceDelCalendario }) => {
  const { voce: p } = useParole().calendario
  return (
    <details class="oc-apri">
      <summary>
        {p.altro}
        {s.daVerificare ? <span class="oc-piccolo verifica"> · {p.daVerificare}</span> : null}
      </summary>
      <dl class="dettagli">
        <div>
          <dt>{p.perche}</dt>
          <dd>{s.spiegazione}</dd>
        </div>
        <div>
          <dt>{p.fonti}</dt>
          {s.fonti.map((f) => (
            <dd key={f.norma}>
              {f.norma}
              {f.daVerificare ? (
                <span class="verifica">
                  {' '}
                  <Icona nome="informazione" /> {p.daVerificare}
                </span>
              ) : null}
            </dd>
          ))}
        </div>
        {s.note.length > 0 ? (
          <div>
            <dt>{p.note}</dt>
            {s.note.map((n) => (
              <dd key={n}>{n}</dd>
            ))}
          </div>
        ) : null}
        {s.pubblicazione === null ? null : (
          <div>
            <dt>{p.pubblicazione}</dt>
            <dd>{s.pubblicazione}</dd>
          </div>
        )}
      </dl>
    </details>
  )
}

/** One deadline: when, what, who, how it stands, why that day, and what can be said of it. */
export const Voce = ({ voce, anno, registra, rifiutato }: VoceProps) => {
  const { calendario } = useParole()
  const p = calendario.voce
  const { scadenza: s, stato } = voce
  return (
    <li class={`oc-scadenza ${stato.stato}`} id={s.id}>
      <p class="giorno">
        <b>{Number(s.data.slice(8))}</b>
        <span>{GIORNO.format(new Date(`${s.data}T00:00:00Z`))}</span>
      </p>
      <div class="corpo">
        <h3>{p.titolo(s.cosa, s.esercizio)}</h3>
        <p class="come">
          <Stato stato={stato.stato} />
          <span>{printQuando(stato, calendario)}</span>
          {s.provvisoria ? <span class="verifica">{p.provvisoria}</span> : null}
          {s.natura === 'ente' ? <span class="oc-muto">{p.ente}</span> : null}
        </p>
        <p class="chi">
          <span class="oc-muto">{p.chi}:</span> {s.chi}
        </p>
        {s.festivo === null || stato.stato === 'fatta' || stato.giorni < 0 ? null : (
          <p class="festivo">
            <Icona nome="informazione" /> {p.festivo(s.festivo)}
          </p>
        )}
        {stato.fattaIl === null ? null : (
          <p>
            {p.fattaIl(printData(stato.fattaIl))}
            {voce.registrata?.nota ? ` · ${voce.registrata.nota}` : ''}
          </p>
        )}
      </div>
      <div class="azioni">
        <Altro voce={voce} />
        {registra && s.regola === 'bilancio' ? (
          <p class="oc-piccolo">
            <a href={indirizzoImpostazioni(s.esercizio)}>{p.vaiImpostazioni}</a>
          </p>
        ) : null}
        {registra && s.regola !== 'bilancio' ? <Segna voce={voce} anno={anno} rifiutato={rifiutato} /> : null}
      </div>
    </li>
  )
}
