import { useParole } from '../../ambiente.ts'
import { CampoTesto } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'

export interface ModuloFileProps {
  /** The upload limit, in words. */
  readonly limite: string
  /** The entity's name to propose, when a print was refused for it. */
  readonly ente: string
}

/** Where documents are chosen and sent to be read; nothing is written before a preview. */
export const ModuloFile = ({ limite, ente }: ModuloFileProps) => {
  const { importa } = useParole()
  return (
    <Modulo azione="/importa" file>
      <div class="oc-deposito oc-campo" data-deposito>
        <label for="c-file">{importa.file}</label>
        <input
          type="file"
          id="c-file"
          name="file"
          multiple
          accept=".txt,.pdf,.xlsx,text/plain,application/pdf,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="a-file"
        />
        <p class="oc-aiuto" id="a-file">
          {importa.fileAiuto(limite)}
        </p>
        <ul data-elenco />
      </div>
      <details class="oc-apri oc-stacco" open={ente !== ''}>
        <summary>{importa.altroNome}</summary>
        <div class="oc-colonne-modulo">
          <CampoTesto nome="ente" etichetta={importa.ente} aiuto={importa.enteAiuto} valore={ente} />
        </div>
      </details>
      <div class="oc-pulsanti">
        <button type="submit" class="btn btn-primary" data-attesa={importa.attesa}>
          <Icona nome="carica" />
          {importa.leggi}
        </button>
      </div>
    </Modulo>
  )
}
