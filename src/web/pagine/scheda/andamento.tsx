import type { Indicatore } from '../../../dominio/scheda/scheda.ts'
import type { AndamentoIndicatore, AnnoAndamento } from '../../../dominio/storia/andamento.ts'
import type { Anno } from '../../../dominio/valori/data.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import { useParole } from '../../ambiente.ts'
import { Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { createAsseValori } from '../../grafici/assi.ts'
import { Linea, type PuntoLinea } from '../../grafici/linea.tsx'
import { Scintilla } from '../../grafici/scintilla.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printMisura } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { type DisegnoAndamento, hasStoria, toDisegno } from './andamento-dati.ts'

export interface AndamentiProps {
  readonly indicatori: readonly Indicatore[]
  readonly andamenti: readonly AndamentoIndicatore[]
  /** The year of the card in hand. */
  readonly anno: Anno
  /** Its code: the table says which values are its own. */
  readonly codice: string
}

export const idAndamento = (i: number): string => `andamento-${i + 1}`

/** What the drawing shows, for those who don't see it. */
const descrivi = (d: DisegnoAndamento, parole: Parole): string => {
  const { andamento } = parole.scheda
  const elenca = (tratti: readonly (readonly PuntoLinea[])[]) =>
    tratti
      .flat()
      .map((q) => `${q.posto} ${q.testo}`)
      .join(', ')
  const parti = [andamento.aParole.risultati(elenca(d.risultati))]
  if (d.attesi.length > 0) parti.push(andamento.aParole.attesi(elenca(d.attesi)))
  for (const s of d.sospesi)
    parti.push(andamento.aParole.incerto(s.posti.toReversed().join(parole.scheda.indicatori.o), s.testo))
  return parti.join(' ')
}

/** The direction at a glance, in the indicator's row; it leads to the chart. Words where a line would mislead. */
export const ScintillaIndicatore = ({
  andamento,
  anno,
  i,
}: {
  readonly andamento: AndamentoIndicatore | undefined
  readonly anno: Anno
  readonly i: number
}) => {
  const parole = useParole()
  if (andamento === undefined || !hasStoria(andamento)) return <span class="oc-muto">–</span>
  const disegno = toDisegno(andamento, anno)
  return (
    <a href={`#${idAndamento(i)}`} class="oc-scintilla-vai">
      {disegno === null ? (
        parole.scheda.andamento.vedi
      ) : (
        <Scintilla
          descrizione={descrivi(disegno, parole)}
          posti={disegno.posti}
          tratti={disegno.risultati.length > 0 ? disegno.risultati : []}
          sospesi={disegno.sospesi}
        />
      )}
    </a>
  )
}

/** What makes the values of the years not quite comparable, in sentences. */
const listNote = (
  a: AndamentoIndicatore,
  disegno: DisegnoAndamento | null,
  parole: Parole,
): readonly string[] => {
  const { note } = parole.scheda.andamento
  const altra = a.anni.filter((x) => x.altraScala).map((x) => String(x.anno))
  const altraIncerta = a.incerti.some((v) => v.altraScala)
  const valori = [
    ...(disegno?.risultati.flat() ?? []),
    ...(disegno?.attesi.flat() ?? []),
    ...(disegno?.sospesi ?? []),
  ].map((q) => q.valore)
  return [
    ...(a.siNo ? [note.siNo] : []),
    ...a.ridefinito.map((r) => note.ridefinito(String(r.anno), r.testo)),
    ...a.anni.flatMap((x) =>
      x.riformulato === null ? [] : [note.riformulato(String(x.anno), x.riformulato)],
    ),
    ...(altra.length > 0 ? [note.altraScala(altra.join(', '), altra.length === 1)] : []),
    ...(altraIncerta ? [note.altraScalaIncerta] : []),
    ...a.anni.flatMap((x) =>
      x.discordante === null || x.risultato === null
        ? []
        : [note.discordante(String(x.anno), printDecimale(x.risultato), printDecimale(x.discordante))],
    ),
    ...(valori.length > 0 && !createAsseValori(valori).daZero ? [note.nonDaZero] : []),
  ]
}

const Provenienza = ({ anno: a, codice }: { readonly anno: AnnoAndamento; readonly codice: string }) => {
  const { andamento } = useParole().scheda
  if (a.scheda === null) return <>{andamento.daStorico}</>
  if (a.scheda.codice === codice) return <>{andamento.daQuesta}</>
  return <a href={indirizzoScheda(a.scheda.vista, a.scheda.codice)}>{a.scheda.codice}</a>
}

const TabellaAndamento = ({
  andamento: a,
  codice,
  nome,
}: {
  readonly andamento: AndamentoIndicatore
  readonly codice: string
  readonly nome: string
}) => {
  const { scheda } = useParole()
  const { andamento: parole, indicatori } = scheda
  return (
    <Tabella
      nome={nome}
      colonne={[
        { chiave: 'anno', testo: parole.anno },
        { chiave: 'atteso', testo: indicatori.atteso, numero: true },
        { chiave: 'raggiunto', testo: indicatori.raggiunto, numero: true },
        { chiave: 'da', testo: parole.da },
      ]}
    >
      {a.incerti.map((v) => (
        <tr key={`${v.valore}-${v.anni.join()}`}>
          <th scope="row">
            <span class="oc-incerto">
              {(v.anni.length > 1 ? v.anni.toReversed() : [...v.anni, indicatori.altroAnno]).join(
                indicatori.o,
              )}
            </span>
          </th>
          <td class="numero">
            <Valore testo={null} />
          </td>
          <td class="numero">{printDecimale(v.valore)}</td>
          <td>{parole.daStoricoIncerto}</td>
        </tr>
      ))}
      {a.anni.map((x) => (
        <tr key={x.anno}>
          <th scope="row">{x.anno}</th>
          <td class="numero">
            <Valore testo={x.atteso === null ? null : printDecimale(x.atteso)} />
          </td>
          <td class="numero">
            <Valore testo={x.risultato === null ? null : printDecimale(x.risultato)} />
          </td>
          <td>
            <Provenienza anno={x} codice={codice} />
          </td>
        </tr>
      ))}
    </Tabella>
  )
}

/** One indicator over the years: the drawing where there is one, what makes one careful, and the table. */
const FiguraAndamento = ({
  indicatore,
  andamento,
  i,
  anno,
  codice,
}: {
  readonly indicatore: Indicatore
  readonly andamento: AndamentoIndicatore
  readonly i: number
} & Pick<AndamentiProps, 'anno' | 'codice'>) => {
  const parole = useParole()
  const { andamento: scritte, indicatori } = parole.scheda
  const disegno = toDisegno(andamento, anno)
  const note = listNote(andamento, disegno, parole)
  const tabella = <TabellaAndamento andamento={andamento} codice={codice} nome={scritte.tabella(i + 1)} />
  return (
    <figure class="oc-figura" id={idAndamento(i)}>
      <h4>
        <span class="n">{i + 1}.</span> {indicatore.descrizione}
      </h4>
      {disegno === null ? null : (
        <Linea
          descrizione={descrivi(disegno, parole)}
          posti={disegno.posti}
          serie={[
            { classe: 'atteso', nome: indicatori.atteso, tratti: disegno.attesi },
            { classe: 'risultato', nome: indicatori.raggiunto, tratti: disegno.risultati, conValori: true },
          ]}
          sospesi={disegno.sospesi}
          sospesiNome={scritte.annoIncerto}
          printSegno={printMisura}
        />
      )}
      {note.length > 0 ? (
        <figcaption>
          {note.map((n) => (
            <p key={n}>{n}</p>
          ))}
        </figcaption>
      ) : null}
      {disegno === null ? (
        tabella
      ) : (
        <details class="oc-apri oc-piccolo">
          <summary>{scritte.inTabella}</summary>
          {tabella}
        </details>
      )}
    </figure>
  )
}

/** The indicators over the years. Those of which no other year is known are named together, once. */
export const Andamenti = ({ indicatori, andamenti, anno, codice }: AndamentiProps) => {
  const { andamento: parole } = useParole().scheda
  if (indicatori.length === 0) return null
  const figure = indicatori.flatMap((indicatore, i) => {
    const andamento = andamenti[i]
    return andamento !== undefined && hasStoria(andamento) ? [{ indicatore, andamento, i }] : []
  })
  const senza = indicatori.length - figure.length
  return (
    <section class="oc-andamenti" id="andamenti" aria-labelledby="t-andamenti">
      <h3 id="t-andamenti">{parole.titolo}</h3>
      {figure.length === 0 ? <p class="oc-muto">{parole.nessuno}</p> : null}
      <div class="oc-figure">
        {figure.map((f) => (
          <FiguraAndamento key={f.i} {...f} anno={anno} codice={codice} />
        ))}
      </div>
      {senza > 0 && figure.length > 0 ? (
        <p class="oc-piccolo oc-muto oc-sopra">{parole.senzaStoria(senza)}</p>
      ) : null}
    </section>
  )
}
