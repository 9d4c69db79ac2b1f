import type { Consegna } from '../../../servizi/accesso/persone.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'

/** What became of a link just made: it left by mail, or must be handed over from this page. */
export const LinkConsegnato = ({ consegna: { link, errore } }: { readonly consegna: Consegna }) => {
  const { consegna: p } = useParole().accesso.persone
  if (link === null) return <Avviso tono="bene" titolo={p.partita} subito />
  return (
    <Avviso tono={errore === null ? 'nota' : 'attenzione'} titolo={p.daDare} subito>
      <p>{errore === null ? p.daDareTesto : p.nonPartita(errore)}</p>
      <p>
        <label for="c-link">{p.link}</label>
        <input id="c-link" class="form-control" type="text" readonly value={link} />
      </p>
    </Avviso>
  )
}
