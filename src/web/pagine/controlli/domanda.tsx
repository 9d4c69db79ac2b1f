import type { ComponentChildren } from 'preact'
import type { RilievoInContesto } from '../../../servizi/controlli/controlli.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { indirizzoRilievo } from './dati.ts'

const ICONE = { E: 'errore', W: 'attenzione', I: 'informazione' } as const
/** Cards named by a finding about several. */
const NOMINATI = 12

export interface DomandaProps {
  readonly vista: string
  readonly voce: RilievoInContesto
  /** What stands in the group's heading is not said again. */
  readonly per: 'regola' | 'scheda'
  /** What stands beneath it: what was answered. */
  readonly piede: ComponentChildren
  /** The rule's words, when the heading does not say them. */
  readonly titolo: string
}

/** One finding: whose card, the question, what makes one ask, where it stands in the print. */
export const Domanda = ({ vista, voce: { rilievo: r, scheda }, per, titolo, piede }: DomandaProps) => {
  const { controlli: p, comuni } = useParole()
  const dove = indirizzoRilievo(vista, r)
  const luogo =
    r.indice === null ? null : r.campo.startsWith('fasi') ? p.fase(r.indice + 1) : p.indicatore(r.indice + 1)
  const altri = (r.codici ?? []).filter((c) => c !== r.codice)
  return (
    <li class={`oc-domanda ${r.gravita}`}>
      <p class="testa">
        <span class={`oc-gravita ${r.gravita}`}>
          <Icona nome={ICONE[r.gravita]} />
          {comuni.gravita[r.gravita]}
        </span>
        {per === 'regola' ? (
          r.codice === null ? (
            <strong>{p.insieme}</strong>
          ) : (
            <a class="chi" href={dove ?? ''}>
              <span class="oc-codice">{r.codice}</span> {scheda?.descrizione}
            </a>
          )
        ) : (
          <strong>{titolo}</strong>
        )}
      </p>
      <p class="domanda">{r.domanda}</p>
      {r.evidenza ? <p class="evidenza">{r.evidenza}</p> : null}
      {altri.length > 0 ? (
        <p class="codici oc-piccolo">
          {p.obiettivi}{' '}
          {altri.slice(0, NOMINATI).map((c) => (
            <a key={c} href={indirizzoScheda(vista, c)}>
              {c}
            </a>
          ))}
          {altri.length > NOMINATI ? ` ${p.altriObiettivi(altri.length - NOMINATI)}` : ''}
        </p>
      ) : null}
      {piede}
      <p class="piede oc-piccolo oc-muto">
        {per === 'regola' && scheda !== null ? (
          <span>{[scheda.centro, scheda.responsabile].filter((t) => t !== null).join(' · ')}</span>
        ) : null}
        {luogo === null ? null : <span>{luogo}</span>}
        {r.pagina === null ? null : <span>{p.dove(r.pagina, r.riga)}</span>}
        {per === 'scheda' && dove !== null ? (
          <a href={dove} aria-label={p.apri(r.codice ?? '')}>
            {p.apriBreve}
          </a>
        ) : null}
      </p>
    </li>
  )
}
