import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { CampoAccesso } from '../accesso/campo.tsx'
import { AttornoEnte } from '../amministrazione/attorno.tsx'
import { CampiRuolo } from './campi-ruolo.tsx'
import type { ModuloRuolo } from './modulo-ruolo.ts'

export interface DatiInvita {
  readonly nome: string
  readonly email: string
  readonly modulo: ModuloRuolo
  readonly viste: readonly string[]
  readonly errore: { readonly campo: string; readonly messaggio: string } | null
}

/** Invites somebody, with a first role or none. */
export const PaginaInvita = ({ nome, email, modulo, viste, errore }: DatiInvita) => {
  const { persone } = useParole().accesso
  const p = persone.invito
  const di = (campo: string) => (errore?.campo === campo ? errore.messaggio : null)
  return (
    <AttornoEnte
      pagina="accessi"
      titolo={p.titolo}
      briciole={[{ testo: persone.titolo, indirizzo: '/amministrazione/accessi' }, { testo: p.titolo }]}
      apertura={p.apertura}
    >
      {errore === null ? null : (
        <Avviso tono="errore" titolo={persone.nonFatto} subito>
          <p>{errore.messaggio}</p>
        </Avviso>
      )}
      <Modulo azione="/amministrazione/accessi/invita">
        <div class="oc-colonne-modulo">
          <CampoAccesso
            nome="nome"
            etichetta={p.nome}
            tipo="text"
            completa="off"
            valore={nome}
            errore={di('nome')}
          />
          <CampoAccesso
            nome="email"
            etichetta={p.email}
            aiuto={p.emailAiuto}
            tipo="email"
            completa="off"
            valore={email}
            errore={di('email') ?? di('gia-presente')}
          />
        </div>
        <fieldset class="oc-gruppo">
          <legend>{p.ruolo}</legend>
          <CampiRuolo modulo={modulo} viste={viste} />
        </fieldset>
        <div class="oc-pulsanti">
          <button type="submit" class="btn btn-primary">
            {p.pulsante}
          </button>
          <a href="/amministrazione/accessi">{p.annulla}</a>
        </div>
      </Modulo>
    </AttornoEnte>
  )
}
