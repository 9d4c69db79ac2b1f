import type { ComponentChildren } from 'preact'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import { nomeCasella } from './indirizzi.ts'

/** A card in the form: its version, and where it saves as one types. */
export interface SchedaViva {
  readonly codice: string
  readonly versione: number
  readonly salva: string
}

export interface ModuloVivoProps {
  readonly azione: string
  readonly schede: readonly SchedaViva[]
  /** Boxes say whose card they are. */
  readonly inGriglia: boolean
  /** Who types: a draft kept in this browser is theirs. */
  readonly chi: string
  readonly campagna: number
  readonly invia: boolean
  readonly children: ComponentChildren
}

/**
 * The form that saves by itself where scripts run, and by its button everywhere. What scripts need is in its data:
 * addresses, versions, words.
 */
export const ModuloVivo = ({
  azione,
  schede,
  inGriglia,
  chi,
  campagna,
  invia,
  children,
}: ModuloVivoProps) => {
  const { azioni, vivo } = useParole().compilazione
  return (
    <div
      class="oc-compila"
      data-compila={JSON.stringify({ schede, inGriglia, chi, campagna })}
      data-parole={JSON.stringify(vivo)}
    >
      <Modulo azione={azione}>
        {/* The first button is the one that Enter presses: it saves, whatever comes after it. */}
        <button type="submit" name="azione" value="salva" hidden>
          {azioni.salva}
        </button>
        {schede.map((s) => (
          <input
            key={s.codice}
            type="hidden"
            name={nomeCasella('vista', inGriglia ? s.codice : null)}
            value={s.versione}
            data-versione={s.codice}
          />
        ))}
        {children}
        <div class="oc-barra-compila">
          <button type="submit" class="btn btn-primary" name="azione" value="salva">
            {azioni.salva}
          </button>
          {invia ? (
            <button type="submit" class="btn btn-outline-primary" name="azione" value="invia" data-invia>
              {azioni.invia}
            </button>
          ) : null}
          <p class="oc-stato-salvataggio" role="status" data-stato />
        </div>
      </Modulo>
    </div>
  )
}
