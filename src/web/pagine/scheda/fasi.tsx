import { statoFase } from '../../../dominio/avanzamento/stato-fase.ts'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { Fase } from '../../../dominio/scheda/scheda.ts'
import { printCentesimi } from '../../../dominio/valori/centesimi.ts'
import { type DataIso, giorniTra, printData } from '../../../dominio/valori/data.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { idFase } from '../../gantt/ancore.ts'
import { rilieviDi } from './dati.ts'

export interface TabellaFasiProps {
  readonly fasi: readonly Fase[]
  readonly al: DataIso
  readonly rilievi: readonly Rilievo[]
}

const Periodo = ({ da, a }: { readonly da: DataIso | null; readonly a: DataIso | null }) =>
  da === null && a === null ? (
    <Valore testo={null} />
  ) : (
    <>
      <span class="date">
        <Valore testo={da === null ? null : printData(da)} femminile />
      </span>
      {' – '}
      <span class="date">
        <Valore testo={a === null ? null : printData(a)} femminile />
      </span>
    </>
  )

const numero = (c: number | null): string | null => (c === null ? null : printCentesimi(c))

/** One phase: its row, then its note and the questions about it, never apart on paper. */
const RigaFase = ({ fase, i, al, rilievi }: { fase: Fase; i: number } & Omit<TabellaFasiProps, 'fasi'>) => {
  const { scheda } = useParole()
  const stato = statoFase(fase, al)
  const tardi = stato === 'in ritardo' || stato === 'conclusa in ritardo'
  const finoA = stato === 'conclusa in ritardo' ? fase.fineEffettiva : al
  const domande = rilieviDi(rilievi, 'fase', i)
  return (
    <tbody {...RUOLO.gruppo} id={idFase(i)}>
      <tr {...RUOLO.riga}>
        <th scope="row" {...RUOLO.testa}>
          <span class="n">{i + 1}.</span>
          {fase.descrizione}
        </th>
        <Cella nome={scheda.fasi.peso} numero>
          <Valore testo={numero(fase.peso)} />
        </Cella>
        <Cella nome={scheda.fasi.avanzamento} numero>
          <Valore testo={numero(fase.avanzamento)} />
        </Cella>
        <Cella nome={scheda.fasi.previsto}>
          <Periodo da={fase.inizioPrevisto} a={fase.finePrevista} />
        </Cella>
        <Cella nome={scheda.fasi.effettivo}>
          <Periodo da={fase.inizioEffettivo} a={fase.fineEffettiva} />
        </Cella>
        <Cella nome={scheda.fasi.stato}>
          {tardi && fase.finePrevista !== null && finoA !== null ? (
            <span class="oc-gravita W oc-a-capo">
              <Icona nome="ritardo" />
              {scheda.gantt.giorniOltre(giorniTra(fase.finePrevista, finoA))}
            </span>
          ) : (
            scheda.stati[stato]
          )}
        </Cella>
        <Cella nome={scheda.fasi.chi} classe="oc-piccolo">
          <span class="oc-blocco">
            <Valore testo={fase.responsabile} />
          </span>
          <span class="oc-muto">
            <Valore testo={fase.centro} />
          </span>
        </Cella>
      </tr>
      {fase.nota || domande.length > 0 ? (
        <tr {...RUOLO.riga} class="sotto">
          <td {...RUOLO.cella} colspan={7}>
            {fase.nota ? (
              <p class="nota">
                <b>{scheda.fasi.nota}:</b> {fase.nota}
              </p>
            ) : null}
            <Domande rilievi={domande} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

/** The phases: also the Gantt's twin, since every date and state of the drawing is here in words. */
export const TabellaFasi = ({ fasi, al, rilievi }: TabellaFasiProps) => {
  const { fasi: parole } = useParole().scheda
  if (fasi.length === 0) return <p class="oc-muto">{parole.senza}</p>
  const pesi = fasi.map((f) => f.peso)
  const somma = pesi.every((p) => p !== null) ? pesi.reduce((s, p) => s + p, 0) : null
  return (
    <>
      <Tabella
        nome={parole.tabella}
        classe="oc-fasi"
        schede
        corpi
        colonne={[
          { chiave: 'fase', testo: parole.fase },
          { chiave: 'peso', testo: parole.peso, numero: true },
          { chiave: 'avanzamento', testo: parole.avanzamento, numero: true },
          { chiave: 'previsto', testo: parole.previsto },
          { chiave: 'effettivo', testo: parole.effettivo },
          { chiave: 'stato', testo: parole.stato },
          { chiave: 'chi', testo: parole.chi },
        ]}
      >
        {fasi.map((f, i) => (
          <RigaFase key={`${i}-${f.descrizione}`} fase={f} i={i} al={al} rilievi={rilievi} />
        ))}
      </Tabella>
      {somma === null ? null : (
        <p class="oc-piccolo oc-muto oc-sopra">{parole.sommaPesi(printCentesimi(somma))}</p>
      )}
    </>
  )
}
