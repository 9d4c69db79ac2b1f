import { ESTENSIONI_FILE } from '../../../dominio/prove/file.ts'
import { LETTERE } from '../../../dominio/prove/prova.ts'
import type { Scheda } from '../../../dominio/scheda/scheda.ts'
import { useParole } from '../../ambiente.ts'
import { Modulo } from '../../componenti/modulo.tsx'
import type { Bozza } from './dati.ts'
import { indirizzoProve } from './indirizzi.ts'

interface ModuloProps {
  readonly scheda: Scheda
  readonly bozza: Bozza | null
}

interface CampoProps {
  readonly id: string
  readonly nome: string
  readonly etichetta: string
  readonly massimo: number
  readonly bozza: Bozza | null
  readonly aiuto?: string
  readonly facoltativo?: boolean
}

/** Several forms of the page ask for things of the same name: each has its own ids. */
const Campo = ({ id, nome, etichetta, massimo, bozza, aiuto, facoltativo }: CampoProps) => (
  <div class="oc-campo">
    <label for={id}>{etichetta}</label>
    <input
      class="form-control"
      type="text"
      id={id}
      name={nome}
      maxlength={massimo}
      required={!facoltativo}
      value={bozza?.campi[nome] ?? ''}
      aria-describedby={aiuto ? `a-${id}` : undefined}
    />
    {aiuto ? (
      <p class="oc-aiuto" id={`a-${id}`}>
        {aiuto}
      </p>
    ) : null}
  </div>
)

const CampoSu = ({ id, scheda, bozza }: ModuloProps & { readonly id: string }) => {
  const { prove: p } = useParole()
  const righe = [
    ['scheda', p.scheda] as const,
    ...scheda.fasi.map((f, i) => [`fase:${i}`, `${p.fase(i + 1)}: ${f.descrizione}`] as const),
    ...scheda.indicatori.map(
      (x, i) => [`indicatore:${i}`, `${p.indicatore(i + 1)}: ${x.descrizione}`] as const,
    ),
  ]
  return (
    <div class="oc-campo">
      <label for={id}>{p.su}</label>
      <select class="form-select" id={id} name="su">
        {righe.map(([valore, testo]) => (
          <option key={valore} value={valore} selected={bozza?.campi.su === valore}>
            {testo.length > 90 ? `${testo.slice(0, 89)}…` : testo}
          </option>
        ))}
      </select>
    </div>
  )
}

const Invia = ({ testo }: { readonly testo: string }) => (
  <button type="submit" class="btn btn-primary">
    {testo}
  </button>
)

const bozzaDi = (bozza: Bozza | null, tipo: string): Bozza | null =>
  bozza?.campi.tipo === tipo ? bozza : null

/** The three ways to add an evidence. */
export const ModuliProve = (d: ModuloProps) => {
  const { prove: p } = useParole()
  const { scheda } = d
  const azione = indirizzoProve(scheda.vista, scheda.codice)
  const atto = bozzaDi(d.bozza, 'atto')
  const link = bozzaDi(d.bozza, 'link')
  return (
    <div class="oc-prove-moduli">
      <h2>{p.nuovoAtto}</h2>
      <Modulo azione={azione}>
        <input type="hidden" name="tipo" value="atto" />
        <Campo
          id="atto-organo"
          nome="organo"
          etichetta={p.organo}
          massimo={LETTERE.organo}
          bozza={atto}
          aiuto={p.organoAiuto}
        />
        <Campo id="atto-numero" nome="numero" etichetta={p.numero} massimo={LETTERE.numero} bozza={atto} />
        <Campo id="atto-data" nome="data" etichetta={p.data} massimo={10} bozza={atto} aiuto={p.dataAiuto} />
        <Campo
          id="atto-link"
          nome="link"
          etichetta={p.linkAtto}
          massimo={LETTERE.link}
          bozza={atto}
          facoltativo
        />
        <CampoSu id="atto-su" scheda={scheda} bozza={atto} />
        <Invia testo={p.aggiungiAtto} />
      </Modulo>
      <h2>{p.nuovoLink}</h2>
      <Modulo azione={azione}>
        <input type="hidden" name="tipo" value="link" />
        <Campo
          id="link-link"
          nome="link"
          etichetta={p.link}
          massimo={LETTERE.link}
          bozza={link}
          aiuto={p.linkAiuto}
        />
        <Campo
          id="link-titolo"
          nome="titolo"
          etichetta={p.nome}
          massimo={LETTERE.titolo}
          bozza={link}
          facoltativo
        />
        <CampoSu id="link-su" scheda={scheda} bozza={link} />
        <Invia testo={p.aggiungiLink} />
      </Modulo>
      <h2>{p.nuovoFile}</h2>
      <Modulo azione={`${azione}/file`} file>
        <CampoSu id="file-su" scheda={scheda} bozza={bozzaDi(d.bozza, 'file')} />
        <div class="oc-campo">
          <label for="file-file">{p.file}</label>
          <input
            type="file"
            id="file-file"
            name="file"
            required
            accept={ESTENSIONI_FILE.join(',')}
            aria-describedby="a-file-file"
          />
          <p class="oc-aiuto" id="a-file-file">
            {p.fileAiuto}
          </p>
        </div>
        <Invia testo={p.aggiungiFile} />
      </Modulo>
    </div>
  )
}
