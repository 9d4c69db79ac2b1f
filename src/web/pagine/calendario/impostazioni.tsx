import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { CampoScelta } from '../../componenti/campo.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { indirizzoCalendario } from './indirizzi.ts'
import type { ErroriModulo, ModuloImpostazioni } from './modulo.ts'

export interface DatiImpostazioni {
  readonly anno: number
  readonly modulo: ModuloImpostazioni
  readonly errori: ErroriModulo
  /** A refusal of the whole form (there is no entity yet); null when there is none. */
  readonly rifiuto: string | null
}

const Bilancio = ({
  bilancio: b,
  errori,
}: {
  readonly bilancio: ModuloImpostazioni['bilanci'][number]
  readonly errori: ErroriModulo
}) => {
  const { impostazioni: p } = useParole().calendario
  const n = b.esercizio
  const errore = (campo: string) => errori[`${campo}-${n}`] ?? null
  return (
    <fieldset class="oc-gruppo">
      <legend>{p.bilancio(n)}</legend>
      <p class="oc-aiuto">{p.bilancioAiuto(n)}</p>
      <div class="oc-colonne-modulo">
        <CampoControllato
          nome={`approvazione-${n}`}
          etichetta={p.approvazione}
          aiuto={p.approvazioneAiuto}
          valore={b.approvazione}
          errore={errore('approvazione')}
        />
        <CampoControllato
          nome={`termine-${n}`}
          etichetta={p.termine}
          valore={b.termine}
          errore={errore('termine')}
        />
        <CampoControllato
          nome={`decreto-${n}`}
          etichetta={p.decreto}
          aiuto={p.decretoAiuto}
          valore={b.decreto}
          errore={errore('decreto')}
        />
      </div>
    </fieldset>
  )
}

/** The dates the entity chooses or records. */
export const PaginaImpostazioni = ({ anno, modulo: m, errori, rifiuto }: DatiImpostazioni) => {
  const { calendario } = useParole()
  const p = calendario.impostazioni
  const sbagliato = rifiuto !== null || Object.keys(errori).length > 0
  return (
    <Cornice
      titolo={p.titolo}
      sezione="calendario"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: calendario.titolo(anno), indirizzo: indirizzoCalendario(anno) },
              { testo: p.titolo },
            ]}
          />
          <h1>{p.titolo}</h1>
          <p class="oc-apertura">{p.apertura}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {sbagliato ? (
          <Avviso tono="errore" titolo={p.nonSalvate} subito>
            <p>{rifiuto ?? p.correggi}</p>
          </Avviso>
        ) : null}
        <Modulo azione="/calendario/impostazioni">
          <input type="hidden" name="anno" value={String(anno)} />
          {m.bilanci.map((b) => (
            <Bilancio key={b.esercizio} bilancio={b} errori={errori} />
          ))}
          <fieldset class="oc-gruppo">
            <legend>{p.ente}</legend>
            <div class="oc-colonne-modulo">
              <CampoControllato
                nome="monitoraggi"
                etichetta={p.monitoraggi}
                aiuto={p.monitoraggiAiuto}
                valore={m.monitoraggi}
                errore={errori.monitoraggi ?? null}
              />
              <CampoControllato
                nome="chiusura"
                etichetta={p.chiusura}
                aiuto={p.chiusuraAiuto}
                valore={m.chiusura}
                errore={errori.chiusura ?? null}
              />
              <CampoScelta
                nome="menoDi50"
                etichetta={p.dipendenti}
                aiuto={p.dipendentiAiuto}
                valore={m.menoDi50}
                vuota={p.nonDetto}
                opzioni={[
                  { valore: 'si', testo: p.menoDi50 },
                  { valore: 'no', testo: p.almeno50 },
                ]}
              />
            </div>
          </fieldset>
          <div class="oc-pulsanti">
            <button type="submit" class="btn btn-primary">
              {p.salva}
            </button>
            <a class="btn btn-outline-primary" href={indirizzoCalendario(anno)}>
              {p.annulla}
            </a>
          </div>
        </Modulo>
      </div>
    </Cornice>
  )
}
