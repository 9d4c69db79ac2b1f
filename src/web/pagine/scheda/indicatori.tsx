import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { ConseguimentoObiettivo } from '../../../dominio/conseguimento/obiettivo.ts'
import { printPercentuale } from '../../../dominio/conseguimento/parole.ts'
import type { Indicatore } from '../../../dominio/scheda/scheda.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import type { StoriaObiettivo } from '../../../servizi/storia/storia.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { idIndicatore } from '../../gantt/ancore.ts'
import { ScintillaIndicatore } from './andamento.tsx'
import { rilieviDi } from './dati.ts'

type Voce = ConseguimentoObiettivo['indicatori'][number]

export interface TabellaIndicatoriProps {
  readonly indicatori: readonly Indicatore[]
  /** The score's view of each indicator, in the same order. */
  readonly voci: readonly Voce[]
  readonly rilievi: readonly Rilievo[]
  /** The trend of each, in the same order; null when the card's year isn't known. */
  readonly storia: Pick<StoriaObiettivo, 'andamenti' | 'schede' | 'corrente'> | null
}

/** Every past year that some indicator has, newest first, as the print does. */
export const listAnni = (indicatori: readonly Indicatore[]): readonly string[] =>
  [...new Set(indicatori.flatMap((i) => Object.keys(i.storico)))].sort().reverse()

/** The years an uncertain value may be of, as the print marks them: the text kept only the first of its columns. */
const usePossibili = (anni: readonly string[]): string => {
  const { indicatori: parole } = useParole().scheda
  const elenco = anni.length > 1 ? anni : [...anni, parole.altroAnno]
  return `${elenco.slice(0, -1).join(', ')}${parole.o}${elenco.at(-1)}`
}

/** Met or not, by shape and word; otherwise why nobody can say. */
const Esito = ({ voce }: { readonly voce: Voce | undefined }) => {
  const { esiti } = useParole().scheda.indicatori
  if (!voce) return null
  const c = voce.conseguimento
  if (c.esito !== 'calcolato')
    return (
      <span class="oc-esito ignoto">
        <Icona nome="ignoto" />
        {esiti[c.esito]}
      </span>
    )
  return (
    <>
      <span class={`oc-esito ${c.raggiunto ? 'si' : 'no'}`}>
        <Icona nome={c.raggiunto ? 'si' : 'no'} />
        {c.raggiunto ? esiti.raggiunto : esiti.nonRaggiunto}
      </span>
      {voce.contributo && !c.raggiunto ? (
        <span class="oc-piccolo oc-muto oc-blocco">{printPercentuale(voce.contributo)}</span>
      ) : null}
    </>
  )
}

interface RigaProps {
  readonly indicatore: Indicatore
  readonly voce: Voce | undefined
  readonly i: number
  readonly anni: readonly string[]
  readonly rilievi: readonly Rilievo[]
  readonly storia: TabellaIndicatoriProps['storia']
}

const RigaIndicatore = ({ indicatore, voce, i, anni, rilievi, storia }: RigaProps) => {
  const { indicatori: parole, andamento } = useParole().scheda
  const domande = rilieviDi(rilievi, 'indicatore', i)
  const possibili = usePossibili(anni)
  return (
    <tbody {...RUOLO.gruppo} id={idIndicatore(i)}>
      <tr {...RUOLO.riga}>
        <th scope="row" {...RUOLO.testa}>
          <span class="n">{i + 1}.</span>
          {indicatore.descrizione}
        </th>
        <Cella nome={parole.tipo} classe="oc-piccolo">
          <Valore testo={indicatore.tipo} />
        </Cella>
        <Cella nome={parole.atteso} numero>
          <Valore testo={indicatore.valoreAtteso === null ? null : printDecimale(indicatore.valoreAtteso)} />
        </Cella>
        <Cella nome={parole.raggiunto} numero>
          <strong>
            <Valore
              testo={indicatore.valoreRaggiunto === null ? null : printDecimale(indicatore.valoreRaggiunto)}
            />
          </strong>
        </Cella>
        <Cella nome={parole.esito}>
          <Esito voce={voce} />
        </Cella>
        {anni.map((anno) => (
          <Cella
            key={anno}
            nome={parole.anno(anno)}
            numero
            classe={indicatore.storico[anno] === undefined ? 'vuota' : ''}
          >
            {indicatore.storico[anno] === undefined ? (
              <span class="oc-muto">–</span>
            ) : (
              <>
                {printDecimale(indicatore.storico[anno])}
                {indicatore.storicoIncerto ? (
                  <span class="oc-piccolo oc-blocco oc-incerto">
                    <abbr title={parole.incertoSpiega(possibili)}>{possibili}</abbr>
                  </span>
                ) : null}
              </>
            )}
          </Cella>
        ))}
        {storia === null ? null : (
          <Cella nome={andamento.colonna}>
            <ScintillaIndicatore
              andamento={storia.andamenti[i]}
              anno={storia.schede[storia.corrente]?.anno ?? 0}
              i={i}
            />
          </Cella>
        )}
      </tr>
      {indicatore.nota || domande.length > 0 ? (
        <tr {...RUOLO.riga} class="sotto">
          <td {...RUOLO.cella} colspan={5 + anni.length + (storia === null ? 0 : 1)}>
            {indicatore.nota ? (
              <p class="nota">
                <b>{parole.nota}:</b> {indicatore.nota}
              </p>
            ) : null}
            <Domande rilievi={domande} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

/** What is measured, what was expected and achieved, and the years before. */
export const TabellaIndicatori = ({ indicatori, voci, rilievi, storia }: TabellaIndicatoriProps) => {
  const { indicatori: parole, andamento } = useParole().scheda
  if (indicatori.length === 0) return <p class="oc-muto">{parole.senza}</p>
  const anni = listAnni(indicatori)
  const possibili = usePossibili(anni)
  return (
    <>
      <Tabella
        nome={parole.tabella}
        classe="oc-indicatori"
        schede
        corpi
        colonne={[
          { chiave: 'indicatore', testo: parole.indicatore },
          { chiave: 'tipo', testo: parole.tipo },
          { chiave: 'atteso', testo: parole.atteso, numero: true },
          { chiave: 'raggiunto', testo: parole.raggiunto, numero: true },
          { chiave: 'esito', testo: parole.esito },
          ...anni.map((a) => ({ chiave: a, testo: parole.anno(a), numero: true })),
          ...(storia === null ? [] : [{ chiave: 'andamento', testo: andamento.colonna }]),
        ]}
      >
        {indicatori.map((ind, i) => (
          <RigaIndicatore
            key={`${i}-${ind.descrizione}`}
            indicatore={ind}
            voce={voci[i]}
            i={i}
            anni={anni}
            rilievi={rilievi}
            storia={storia}
          />
        ))}
      </Tabella>
      {indicatori.some((i) => i.storicoIncerto) ? (
        <p class="oc-piccolo oc-muto oc-sopra">{parole.incertoSpiega(possibili)}</p>
      ) : null}
    </>
  )
}
