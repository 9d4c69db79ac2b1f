import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { printMomento } from '../../numeri.ts'
import { nomeCasella } from './indirizzi.ts'
import type { DatiCasella } from './modulo.ts'

export interface CasellaProps {
  readonly dati: DatiCasella | null
  /** A text of several lines; otherwise a number or a date. */
  readonly righe?: number
  readonly aiuto?: string
  /** The card, on a page that has several. */
  readonly codice?: string | null
  /** In a grid: named by its row and column, without a label of its own. */
  readonly nome?: string
}

/** Where the box of a field is, to lead to it. */
export const idCasella = (campo: string, codice: string | null = null): string =>
  `c-${nomeCasella(campo, codice)}`

const DECISIONI = ['mio', 'loro', 'unisci'] as const

/** Two people on one field: what the other wrote, and three ways to decide. Scripts use the same buttons. */
const Conflitto = ({
  dati,
  codice,
  lungo,
}: {
  readonly dati: DatiCasella
  readonly codice: string | null
  readonly lungo: boolean
}) => {
  const { conflitto: p } = useParole().compilazione
  const { conflitto, campo } = dati
  if (conflitto === null) return null
  const nome = nomeCasella(campo.nome, codice)
  return (
    <fieldset class="oc-conflitto" aria-label={p.di(campo.etichetta)}>
      <p class="oc-errore-campo">
        <Icona nome="diverso" /> {p.spiega(conflitto.chi, printMomento(conflitto.quando))}
      </p>
      <blockquote data-loro>{conflitto.loro === '' ? p.vuoto : conflitto.loro}</blockquote>
      <div class="oc-pulsanti">
        {(lungo ? DECISIONI : DECISIONI.slice(0, 2)).map((d) => (
          <button key={d} type="submit" class="btn btn-outline-primary" name="decidi" value={`${d}:${nome}`}>
            {p.decidi[d]}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** What scripts copy when a conflict comes up while one types. */
export const ModelloConflitto = () => {
  const { conflitto: p } = useParole().compilazione
  return (
    <template id="oc-conflitto">
      <fieldset class="oc-conflitto">
        <p class="oc-errore-campo">
          <Icona nome="diverso" /> <span data-spiega />
        </p>
        <blockquote data-loro />
        <div class="oc-pulsanti">
          {DECISIONI.map((d) => (
            <button key={d} type="button" class="btn btn-outline-primary" data-decidi={d}>
              {p.decidi[d]}
            </button>
          ))}
        </div>
      </fieldset>
    </template>
  )
}

/** One box of the form: its text is never lost, what is wrong stands beside it in words. */
export const Casella = ({ dati, righe, aiuto, codice = null, nome: etichettaPropria }: CasellaProps) => {
  const { compilazione: p } = useParole()
  if (dati === null) return null
  const { campo, testo, errore, conflitto } = dati
  const nome = nomeCasella(campo.nome, codice)
  const id = idCasella(campo.nome, codice)
  const inGriglia = etichettaPropria !== undefined
  const chi =
    campo.scrittoDa === null || inGriglia
      ? null
      : p.scrittoDa(campo.scrittoDa.chi, printMomento(campo.scrittoDa.quando))
  const descritto = [
    errore === null ? '' : `e-${nome}`,
    aiuto ? `a-${nome}` : '',
    chi === null ? '' : `d-${nome}`,
  ].filter((d) => d !== '')
  const comuni = {
    class: `form-control${errore === null ? '' : ' oc-errato'}`,
    id,
    name: nome,
    'data-campo': campo.nome,
    'data-codice': codice ?? undefined,
    'data-non-salvato': testo === campo.testo ? undefined : '',
    'aria-label': etichettaPropria,
    autocomplete: 'off',
    'aria-invalid': errore === null ? undefined : ('true' as const),
    'aria-describedby': descritto.join(' ') || undefined,
  }
  return (
    <div class={`oc-campo oc-casella${conflitto === null ? '' : ' in-conflitto'}`}>
      {inGriglia ? null : <label for={id}>{campo.etichetta}</label>}
      {righe === undefined ? (
        <input {...comuni} type="text" value={testo} />
      ) : (
        // A first empty line, which browsers drop, so that the text's own is kept.
        <textarea {...comuni} rows={righe} value={testo.startsWith('\n') ? `\n${testo}` : testo} />
      )}
      <input type="hidden" name={`o.${nome}`} value={dati.impronta} />
      {dati.vista === null ? null : <input type="hidden" name={`v.${nome}`} value={dati.vista} />}
      {errore === null ? null : (
        <p class="oc-errore-campo" id={`e-${nome}`}>
          <Icona nome="errore" /> {errore}
        </p>
      )}
      <Conflitto dati={dati} codice={codice} lungo={righe !== undefined} />
      {aiuto ? (
        <p class="oc-aiuto" id={`a-${nome}`}>
          {aiuto}
        </p>
      ) : null}
      {chi === null ? null : (
        <p class="oc-aiuto oc-scritto-da" id={`d-${nome}`}>
          {chi}
        </p>
      )}
    </div>
  )
}
