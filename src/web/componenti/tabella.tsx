import type { ComponentChildren } from 'preact'
import { useParole } from '../ambiente.ts'

/**
 * The native roles, written out: rows shown as cards (display: block) lose them in some browsers.
 */
export const RUOLO = {
  tabella: { role: 'table' },
  gruppo: { role: 'rowgroup' },
  riga: { role: 'row' },
  colonna: { role: 'columnheader' },
  testa: { role: 'rowheader' },
  cella: { role: 'cell' },
} as const

export interface TabellaProps {
  readonly nome: string
  readonly classe?: string
  readonly colonne: readonly {
    readonly chiave: string
    readonly testo: string
    readonly numero?: boolean
  }[]
  /** Rows become cards on small screens (then every cell names itself); otherwise the table scrolls in its region. */
  readonly schede?: boolean
  /** One or more <tbody> in full, when a row has continuation rows. */
  readonly corpi?: boolean
  readonly children: ComponentChildren
}

/**
 * A table that never makes the page scroll sideways.
 */
export const Tabella = ({ nome, classe = '', colonne, schede, corpi, children }: TabellaProps) => {
  const { comuni } = useParole()
  const tabella = (
    <table
      class={`oc-tabella ${schede ? `oc-tabella-schede oc-tabella-${corpi ? 'corpi' : 'righe'}` : ''} ${classe}`}
      {...RUOLO.tabella}
      aria-label={nome}
    >
      <thead {...RUOLO.gruppo}>
        <tr {...RUOLO.riga}>
          {colonne.map((c) => (
            <th key={c.chiave} scope="col" {...RUOLO.colonna} class={c.numero ? 'numero' : undefined}>
              {c.testo}
            </th>
          ))}
        </tr>
      </thead>
      {corpi ? children : <tbody {...RUOLO.gruppo}>{children}</tbody>}
    </table>
  )
  if (schede) return tabella
  return (
    <section class="oc-scorre" aria-label={comuni.tabellaScorrevole(nome)} tabindex={0}>
      {tabella}
    </section>
  )
}

export interface CellaProps {
  readonly nome: string
  readonly numero?: boolean
  readonly classe?: string
  readonly children: ComponentChildren
}

/** A cell that knows its heading, for when its row is shown as a card. */
export const Cella = ({ nome, numero, classe = '', children }: CellaProps) => (
  <td {...RUOLO.cella} data-nome={nome} class={`${numero ? 'numero' : ''} ${classe}`.trim() || undefined}>
    <div>{children}</div>
  </td>
)
