import { useParole } from '../../ambiente.ts'
import { Aiuto } from '../../componenti/aiuto.tsx'
import { Avviso } from '../../componenti/avviso.tsx'
import { CampoData, CampoScelta, CampoSpunta, type Opzione } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'

/** The parameters of a print as the form holds them; "" is "not chosen". */
export interface ParametriStampa {
  readonly vista: string
  readonly livello: string
  readonly centro: string
  readonly al: string
  readonly rilievi: boolean
}

export interface DatiStampe {
  readonly viste: readonly Opzione[]
  readonly livelli: readonly Opzione[]
  readonly centri: readonly Opzione[]
  readonly parametri: ParametriStampa
  /** Why the last request was refused. */
  readonly errore: string | null
}

/** Choose what to print: the same parameters as the printed cover. */
export const PaginaStampe = ({ viste, livelli, centri, parametri, errore }: DatiStampe) => {
  const { stampe } = useParole()
  return (
    <Cornice titolo={stampe.titolo} sezione="stampe" fascia={<h1>{stampe.titolo}</h1>}>
      <div class="oc-largo oc-corpo">
        {errore === null ? null : (
          <Avviso tono="errore" titolo={stampe.nonPreparata} subito>
            <p>{errore}</p>
          </Avviso>
        )}
        {viste.length === 0 ? (
          <Avviso tono="nota" titolo={stampe.senzaDati}>
            <p>
              <a href="/importa">{stampe.senzaDatiTesto}</a>
            </p>
          </Avviso>
        ) : (
          <>
            <p class="oc-apertura oc-stacco">{stampe.apertura}</p>
            <Modulo azione="/stampe">
              <div class="oc-colonne-modulo">
                <CampoScelta nome="vista" etichetta={stampe.vista} valore={parametri.vista} opzioni={viste} />
                <CampoScelta
                  nome="livello"
                  etichetta={stampe.livello}
                  aiuto={stampe.livelloAiuto}
                  valore={parametri.livello}
                  opzioni={livelli}
                />
                <CampoScelta
                  nome="centro"
                  etichetta={stampe.centro}
                  vuota={stampe.tuttiICentri}
                  valore={parametri.centro}
                  opzioni={centri}
                />
                <CampoData nome="al" etichetta={stampe.al} aiuto={stampe.alAiuto} valore={parametri.al} />
              </div>
              <Aiuto {...stampe.aiuto} />
              <CampoSpunta nome="rilievi" etichetta={stampe.rilievi} attiva={parametri.rilievi} />
              <div class="oc-pulsanti oc-sopra">
                <button type="submit" class="btn btn-primary" data-attesa={stampe.attesa}>
                  <Icona nome="stampa" />
                  {stampe.prepara}
                </button>
              </div>
            </Modulo>
          </>
        )}
      </div>
    </Cornice>
  )
}
