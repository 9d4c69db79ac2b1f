import { printData } from '../../../dominio/valori/data.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import type { UnaCompilazione } from '../../../servizi/compilazione/una.ts'
import { useParole } from '../../ambiente.ts'
import { Domande } from '../../componenti/rilievi.tsx'
import { printPunti } from '../../numeri.ts'
import { rilieviDi } from '../scheda/dati.ts'
import { Casella } from './casella.tsx'
import { type Rimasti, toCasella } from './modulo.ts'
import { Scritto } from './scritto.tsx'

export interface ParteProps {
  readonly una: UnaCompilazione
  readonly rimasti: Rimasti
}

/** A field of the card: a box where it may be written, its text otherwise. */
export const Campo = ({
  una: { scheda },
  rimasti,
  nome,
  righe,
  aiuto,
}: ParteProps & { readonly nome: string; readonly righe?: number; readonly aiuto?: string }) =>
  scheda.scrivibile ? (
    <Casella
      dati={toCasella(scheda, rimasti, nome)}
      {...(righe === undefined ? {} : { righe })}
      {...(aiuto === undefined ? {} : { aiuto })}
    />
  ) : (
    <Scritto campo={scheda.campi[nome]} />
  )

/** The phases: what was planned, and the boxes of what happened. */
export const FasiDaCompilare = (p: ParteProps) => {
  const { una: parole } = useParole().compilazione
  const { fasi } = p.una.scheda.scheda
  if (fasi.length === 0) return <p class="oc-muto">{parole.senzaFasi}</p>
  return (
    <>
      {fasi.map((f, i) => (
        <fieldset key={`${i}-${f.descrizione}`} class="oc-riga-compila">
          <legend>
            {i + 1}. {f.descrizione}
          </legend>
          <p class="oc-piccolo oc-muto">
            {[
              f.inizioPrevisto === null && f.finePrevista === null
                ? parole.previstaNonNota
                : parole.previstaDal(printData(f.inizioPrevisto) || '–', printData(f.finePrevista) || '–'),
              f.peso === null ? '' : parole.peso(printPunti(f.peso)),
            ]
              .filter((t) => t !== '')
              .join(' · ')}
          </p>
          <div class="oc-caselle">
            <Campo {...p} nome={`fasi.${i}.avanzamento`} />
            <Campo {...p} nome={`fasi.${i}.inizioEffettivo`} />
            <Campo {...p} nome={`fasi.${i}.fineEffettiva`} />
            <Campo {...p} nome={`fasi.${i}.nota`} righe={2} />
          </div>
          <div id={`vivo-fase-${i}`} data-vivo>
            <Domande rilievi={rilieviDi(p.una.rilievi, 'fase', i)} />
          </div>
        </fieldset>
      ))}
      <div id="vivo-fasi" data-vivo>
        <Domande rilievi={rilieviDi(p.una.rilievi, 'fasi')} />
      </div>
    </>
  )
}

/** The indicators: target, last year's value and target, and the box of the result. */
export const IndicatoriDaCompilare = (p: ParteProps) => {
  const { una: parole } = useParole().compilazione
  const { indicatori } = p.una.scheda.scheda
  if (indicatori.length === 0) return <p class="oc-muto">{parole.senzaIndicatori}</p>
  const numero = (v: string | null | undefined) =>
    v === null || v === undefined ? null : printDecimale(v).replace(/,00$/, '')
  return (
    <>
      {indicatori.map((ind, i) => {
        const prima = p.una.anniPrima[i]
        const atteso = numero(ind.valoreAtteso)
        return (
          <fieldset key={`${i}-${ind.descrizione}`} class="oc-riga-compila">
            <legend>
              {i + 1}. {ind.descrizione}
            </legend>
            <p class="oc-accanto-valore">
              <span>{atteso === null ? parole.attesoNonNoto : parole.atteso(atteso)}</span>
              <span class="oc-muto">
                {prima
                  ? parole.annoPrima(prima.anno, numero(prima.raggiunto), numero(prima.atteso))
                  : parole.nienteAnnoPrima}
              </span>
            </p>
            <div class="oc-caselle">
              <Campo {...p} nome={`indicatori.${i}.valoreRaggiunto`} />
              <Campo {...p} nome={`indicatori.${i}.nota`} righe={2} />
            </div>
            <div id={`vivo-indicatore-${i}`} data-vivo>
              <Domande rilievi={rilieviDi(p.una.rilievi, 'indicatore', i)} />
            </div>
          </fieldset>
        )
      })}
      <div id="vivo-indicatori" data-vivo>
        <Domande rilievi={rilieviDi(p.una.rilievi, 'indicatori')} />
      </div>
    </>
  )
}
