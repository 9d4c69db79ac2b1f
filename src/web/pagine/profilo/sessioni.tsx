import type { Sessione } from '../../../servizi/accesso/sessioni.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import { wordDispositivo } from './dispositivo.ts'

export interface SessioneMostrata extends Sessione {
  /** The one that asks. */
  readonly questa: boolean
}

/** Where one is signed in; each can be closed, or all of them. */
export const Sessioni = ({ sessioni }: { readonly sessioni: readonly SessioneMostrata[] }) => {
  const { sessioni: p } = useParole().accesso.profilo
  return (
    <Sezione id="sessioni" titolo={p.titolo}>
      <p class="oc-testo">{p.spiega}</p>
      <Tabella
        nome={p.tabella}
        schede
        colonne={[
          { chiave: 'dispositivo', testo: p.dispositivo },
          { chiave: 'indirizzo', testo: p.indirizzo },
          { chiave: 'entrata', testo: p.entrata },
          { chiave: 'usata', testo: p.usata },
          { chiave: 'azione', testo: p.azione },
        ]}
      >
        {sessioni.map((s) => {
          const dispositivo = wordDispositivo(s.dispositivo) ?? p.ignoto
          return (
            <tr key={s.impronta} {...RUOLO.riga}>
              <Cella nome={p.dispositivo}>{s.questa ? `${dispositivo} (${p.questa})` : dispositivo}</Cella>
              <Cella nome={p.indirizzo}>{s.indirizzo ?? ''}</Cella>
              <Cella nome={p.entrata}>{printMomento(s.creataIl)}</Cella>
              <Cella nome={p.usata}>{printMomento(s.usataIl)}</Cella>
              <Cella nome={p.azione}>
                <Modulo azione="/profilo/sessioni/chiudi">
                  <input type="hidden" name="sessione" value={s.impronta} />
                  <button
                    type="submit"
                    class="btn btn-outline-primary btn-sm"
                    aria-label={p.chiudiQuale(dispositivo)}
                  >
                    {p.chiudi}
                  </button>
                </Modulo>
              </Cella>
            </tr>
          )
        })}
      </Tabella>
      <Modulo azione="/profilo/esci-ovunque">
        <button type="submit" class="btn btn-outline-primary oc-stacco">
          {p.esciOvunque}
        </button>
      </Modulo>
    </Sezione>
  )
}
