import { printData } from '../../../dominio/valori/data.ts'
import type { VoceDelCalendario } from '../../../servizi/calendario/calendario.ts'
import { useParole } from '../../ambiente.ts'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Modulo } from '../../componenti/modulo.tsx'

/** A recording that was refused, as it was typed. */
export interface SegnoRifiutato {
  readonly id: string
  readonly fattaIl: string
  readonly nota: string
  readonly messaggio: string
  readonly campo: 'fattaIl' | 'nota' | null
}

/** Says that a deadline was met, corrects it, or takes it back. */
export const Segna = ({
  voce,
  anno,
  rifiutato,
}: {
  readonly voce: VoceDelCalendario
  readonly anno: number
  readonly rifiutato: SegnoRifiutato | null
}) => {
  const { segna: p } = useParole().calendario
  const { id } = voce.scadenza
  const nascosti = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="anno" value={String(anno)} />
    </>
  )
  const errore = (campo: SegnoRifiutato['campo']) => (rifiutato?.campo === campo ? rifiutato.messaggio : null)
  return (
    <details class="oc-apri segna" open={rifiutato !== null}>
      <summary>{voce.registrata === null ? p.apri : p.correggi}</summary>
      <Modulo azione="/calendario/fatta">
        {nascosti}
        <div class="campi">
          <CampoControllato
            nome="fattaIl"
            prefisso={`${id}-`}
            etichetta={p.giorno}
            aiuto={p.giornoAiuto}
            valore={rifiutato?.fattaIl ?? printData(voce.registrata?.fattaIl ?? null)}
            errore={errore('fattaIl')}
          />
          <CampoControllato
            nome="nota"
            prefisso={`${id}-`}
            etichetta={p.nota}
            aiuto={p.notaAiuto}
            valore={rifiutato?.nota ?? voce.registrata?.nota ?? ''}
            errore={errore('nota')}
          />
        </div>
        <button type="submit" class="btn btn-primary">
          {p.salva}
        </button>
      </Modulo>
      {voce.registrata === null ? null : (
        <Modulo azione="/calendario/da-fare">
          {nascosti}
          <button type="submit" class="btn btn-outline-primary">
            {p.togli}
          </button>
        </Modulo>
      )}
    </details>
  )
}
