import type { RigaStoria } from '../../../servizi/registro/storia.ts'
import { useParole } from '../../ambiente.ts'
import { Racconto } from '../../componenti/racconto.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { confrontaTesti } from '../../testo/differenze.ts'

/** Longer than this, a text is opened by who wants to read it. */
const BREVE = 140

const isLungo = (testo: string | null): boolean =>
  testo !== null && (testo.length > BREVE || testo.includes('\n'))

/** Before and after, where they are short. */
const Brevi = ({ prima, dopo }: Pick<RigaStoria, 'prima' | 'dopo'>) => {
  const { storia: p } = useParole()
  if (prima === null) return <ins>{dopo}</ins>
  return (
    <>
      <del>{prima}</del> <span aria-hidden="true">→</span>{' '}
      {dopo === null ? <span class="oc-ignoto">{p.vuoto}</span> : <ins>{dopo}</ins>}
    </>
  )
}

/** Long texts, one after the other, with what changed marked where they have enough in common. */
const Lunghi = ({ prima, dopo }: Pick<RigaStoria, 'prima' | 'dopo'>) => {
  const { storia: p } = useParole()
  const differenze = prima === null || dopo === null ? null : confrontaTesti(prima, dopo)
  return (
    <details>
      <summary>{prima === null ? p.nuovo : dopo === null ? p.tolto : p.leggi}</summary>
      <div class="oc-storia-testi">
        {prima === null ? null : (
          <div>
            <b>{p.prima}</b>
            <Racconto testo={prima} brani={differenze?.prima} segno="del" />
          </div>
        )}
        {dopo === null ? null : (
          <div>
            <b>{p.dopo}</b>
            <Racconto testo={dopo} brani={differenze?.dopo} segno="ins" />
          </div>
        )}
      </div>
    </details>
  )
}

/** What an event is about: a card by its code (a link), the rest by its name. */
const Oggetto = ({ r }: { readonly r: RigaStoria }) => {
  const { storia: p } = useParole()
  const { tipo, vista, codice } = r.oggetto
  const diScheda = vista !== null && tipo !== 'importazione' && tipo !== 'campagna'
  return diScheda ? (
    <a class="oc-codice" href={indirizzoScheda(vista, codice)}>
      {codice}
    </a>
  ) : (
    <span>
      {p.tipi[tipo] ?? tipo} <span class="oc-muto">{codice}</span>
    </span>
  )
}

/** One line: the field, before and after, the act. */
export const Riga = ({ r, conOggetto }: { readonly r: RigaStoria; readonly conOggetto: boolean }) => {
  const { storia: p } = useParole()
  const { prima, dopo } = r
  return (
    <li id={`e${r.numero}`}>
      <span class="campo">
        {conOggetto ? <Oggetto r={r} /> : null}
        {conOggetto && r.campo !== null ? ' · ' : null}
        {r.campo ?? (conOggetto ? null : (p.tipi[r.oggetto.tipo] ?? r.oggetto.tipo))}
      </span>
      <div class="valori">
        {r.cancellato ? <span class="oc-muto">{p.cancellato}</span> : null}
        {isLungo(prima) || isLungo(dopo) ? (
          <Lunghi prima={prima} dopo={dopo} />
        ) : prima === null && dopo === null ? null : (
          <Brevi prima={prima} dopo={dopo} />
        )}
        {r.atto === null ? null : (
          <span class="oc-blocco oc-piccolo">
            {p.atto}: {r.atto}
          </span>
        )}
      </div>
    </li>
  )
}
