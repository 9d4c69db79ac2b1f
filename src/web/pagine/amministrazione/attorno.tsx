import type { ComponentChildren } from 'preact'
import type { Azione } from '../../../dominio/permessi/tabella.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { type Briciola, Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { indirizzoStoria } from '../storia/indirizzi.ts'
import {
  INDIRIZZO_CODICI,
  INDIRIZZO_PANORAMICA,
  INDIRIZZO_PUNTEGGIO,
  INDIRIZZO_REGISTRO,
  indirizzoClassificazione,
  indirizzoOrganigramma,
  indirizzoPersone,
} from './indirizzi.ts'

export type PaginaEnte =
  | 'panoramica'
  | 'organigramma'
  | 'persone'
  | 'classificazione'
  | 'codici'
  | 'punteggio'
  | 'importazioni'
  | 'accessi'
  | 'storia'

const VOCI: readonly (readonly [PaginaEnte, string])[] = [
  ['panoramica', INDIRIZZO_PANORAMICA],
  ['organigramma', indirizzoOrganigramma()],
  ['persone', indirizzoPersone()],
  ['classificazione', indirizzoClassificazione()],
  ['codici', INDIRIZZO_CODICI],
  ['punteggio', INDIRIZZO_PUNTEGGIO],
  ['importazioni', INDIRIZZO_REGISTRO],
  ['accessi', '/amministrazione/accessi'],
  ['storia', indirizzoStoria(null)],
]

/** What a page of these needs on the whole entity, where it is more than to see it. */
const AZIONI: Readonly<Partial<Record<PaginaEnte, Azione>>> = {
  accessi: 'accesso:gestisci',
  storia: 'storia:leggi',
}

const canVoce = (pagina: PaginaEnte, puoOvunque: (azione: Azione) => boolean): boolean => {
  const azione = AZIONI[pagina]
  return azione === undefined || puoOvunque(azione)
}

export interface AttornoEnteProps {
  readonly pagina: PaginaEnte
  readonly titolo: string
  /** From the entity down to this page, the entity left out. */
  readonly briciole: readonly Briciola[]
  readonly apertura?: string
  /** What stands under the title: years, filters. */
  readonly sotto?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of the entity's pages: the way here, the title, the list of its pages beside the content. */
export const AttornoEnte = ({ pagina, titolo, briciole, apertura, sotto, children }: AttornoEnteProps) => {
  const { parole, puoOvunque } = useAmbiente()
  const p = parole.amministrazione
  return (
    <Cornice
      titolo={titolo}
      sezione="amministrazione"
      fascia={
        <>
          <Briciole
            voci={
              pagina === 'panoramica'
                ? [{ testo: p.nome }]
                : [{ testo: p.nome, indirizzo: INDIRIZZO_PANORAMICA }, ...briciole]
            }
          />
          <h1>{titolo}</h1>
          {apertura ? <p class="oc-apertura">{apertura}</p> : null}
          {sotto}
        </>
      }
    >
      <div class="oc-largo oc-corpo oc-ente">
        <nav class="oc-pagine-ente" aria-label={p.pagine}>
          <ul>
            {VOCI.filter(([chiave]) => canVoce(chiave, puoOvunque)).map(([chiave, indirizzo]) => (
              <li key={chiave}>
                <a href={indirizzo} aria-current={chiave === pagina ? 'page' : undefined}>
                  {p.voci[chiave]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>{children}</div>
      </div>
    </Cornice>
  )
}

/** The years one may ask for; the one shown is marked. */
export const Anni = ({
  anno,
  anni,
  indirizzo,
}: {
  readonly anno: number
  readonly anni: readonly number[]
  readonly indirizzo: (anno: number) => string
}) => {
  const { amministrazione: p } = useParole()
  const tutti = anni.includes(anno) ? anni : [...anni, anno].toSorted((a, b) => a - b)
  if (tutti.length < 2) return null
  return (
    <nav class="oc-anni" aria-label={p.anni}>
      <ul>
        {tutti.map((n) => (
          <li key={n}>
            <a href={indirizzo(n)} aria-current={n === anno ? 'page' : undefined}>
              {n}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
