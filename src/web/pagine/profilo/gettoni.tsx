import { AZIONI, type Azione } from '../../../dominio/permessi/tabella.ts'
import type { Gettone } from '../../../servizi/accesso/gettoni.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { TabellaGettoni } from './tabella-gettoni.tsx'

/** The form as it was typed: nothing is lost when it is refused. */
export interface ModuloGettone {
  readonly nome: string
  readonly azioni: readonly string[]
  readonly scade: string
}

export interface GettoniProps {
  readonly gettoni: readonly Gettone[]
  /** What one may give. */
  readonly offerte: readonly Azione[]
  readonly massimoGiorni: number
  readonly modulo: ModuloGettone
  /** Just made, shown this once. */
  readonly creato: { readonly nome: string; readonly gettone: string } | null
  /** Why it was refused: the field, and the sentence. */
  readonly errore: { readonly campo: string; readonly messaggio: string } | null
}

const Nuovo = ({ offerte, massimoGiorni, modulo: m, errore }: Omit<GettoniProps, 'gettoni' | 'creato'>) => {
  const { gettoni: p } = useParole()
  const di = (...campi: readonly string[]) =>
    errore !== null && campi.includes(errore.campo) ? errore.messaggio : null
  const azioniErrate = di('senza-azioni', 'azione-non-propria')
  if (offerte.length === 0) return <p>{p.senzaRuoli}</p>
  return (
    <Modulo azione="/profilo/gettoni">
      <div class="oc-colonne-modulo">
        <CampoControllato
          nome="nome"
          prefisso="gettone-"
          etichetta={p.quale}
          aiuto={p.qualeAiuto}
          valore={m.nome}
          errore={di('nome')}
        />
        <CampoControllato
          nome="scade"
          prefisso="gettone-"
          etichetta={p.ultimo}
          aiuto={p.ultimoAiuto(massimoGiorni)}
          valore={m.scade}
          errore={di('scadenza')}
        />
      </div>
      <fieldset class="oc-scelte-gettone" aria-describedby={azioniErrate === null ? undefined : 'e-azioni'}>
        <legend>{p.azioni}</legend>
        {offerte.map((a) => (
          <div class="oc-spunta" key={a}>
            <input type="checkbox" id={`g-${a}`} name="azioni" value={a} checked={m.azioni.includes(a)} />
            <label for={`g-${a}`}>{AZIONI[a]}</label>
          </div>
        ))}
        {azioniErrate === null ? null : (
          <p class="oc-errore-campo" id="e-azioni">
            <Icona nome="errore" /> {azioniErrate}
          </p>
        )}
      </fieldset>
      <button type="submit" class="btn btn-primary">
        {p.crea}
      </button>
    </Modulo>
  )
}

/** The tokens of one's own programs: what there is, and a new one. */
export const Gettoni = ({ gettoni, creato, ...nuovo }: GettoniProps) => {
  const { gettoni: p } = useParole()
  return (
    <Sezione id="gettoni" titolo={p.titolo}>
      {creato === null ? null : (
        <Avviso tono="attenzione" titolo={p.creato(creato.nome)} subito>
          <p>{p.creatoTesto}</p>
          <p>
            <label for="c-gettone-creato">{p.gettone}</label>
            <input id="c-gettone-creato" class="form-control" type="text" readonly value={creato.gettone} />
          </p>
        </Avviso>
      )}
      <p class="oc-testo">{p.spiega}</p>
      <TabellaGettoni gettoni={gettoni} azione="/profilo/gettoni/revoca" />
      <details class="oc-apri" open={nuovo.errore !== null}>
        <summary>{p.nuovo}</summary>
        <Nuovo {...nuovo} />
      </details>
    </Sezione>
  )
}
