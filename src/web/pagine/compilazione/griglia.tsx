import { annoDi, printData } from '../../../dominio/valori/data.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import type { CampagnaArchiviata } from '../../../servizi/campagne/campagne.ts'
import type { SchedaDaCompilare } from '../../../servizi/compilazione/leggi.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { CampoScelta } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Casella, ModelloConflitto } from './casella.tsx'
import { INDIRIZZO_COMPILAZIONE, indirizzoCompila, indirizzoGriglia, indirizzoSalva } from './indirizzi.ts'
import { NIENTE_RIMASTO, type Rimasti, toCasella } from './modulo.ts'
import { ModuloVivo } from './modulo-vivo.tsx'
import { Esito, type EsitoPagina } from './una.tsx'

export interface DatiGriglia {
  readonly campagna: CampagnaArchiviata
  /** Centres with cards that one may write, as printed; "" is none. */
  readonly centri: readonly string[]
  readonly centro: string
  /** Those of this page that one may write. */
  readonly schede: readonly SchedaDaCompilare[]
  /** By card code. */
  readonly rimasti: Readonly<Record<string, Rimasti>>
  readonly pagina: number
  readonly pagine: number
  readonly esito: EsitoPagina | null
}

interface CelleProps {
  readonly scheda: SchedaDaCompilare
  readonly rimasti: Rimasti
  /** The row's own words, for who hears a box alone. */
  readonly riga: string
  /** Field name and column heading. */
  readonly colonne: readonly (readonly [nome: string, titolo: string])[]
}

/** The boxes of a row; notes have several lines. */
const Celle = ({ scheda, rimasti, riga, colonne }: CelleProps) => {
  const { griglia: p } = useParole().compilazione
  return (
    <>
      {colonne.map(([nome, titolo]) => (
        <Cella key={nome} nome={titolo} classe={nome.endsWith('.nota') ? 'nota' : 'corta'}>
          <Casella
            dati={toCasella(scheda, rimasti, nome)}
            codice={scheda.codice}
            nome={p.casella(titolo, riga, scheda.codice)}
            {...(nome.endsWith('.nota') ? { righe: 1 } : {})}
          />
        </Cella>
      ))}
    </>
  )
}

interface RigheProps {
  readonly campagna: CampagnaArchiviata
  readonly scheda: SchedaDaCompilare
  readonly rimasti: Rimasti
}

const Testa = ({ campagna, scheda, testo, sotto }: RigheProps & { testo: string; sotto: string | null }) => (
  <th scope="row" {...RUOLO.testa}>
    <a class="oc-codice oc-piccolo" href={indirizzoCompila(campagna.campagnaId, scheda.codice)}>
      {scheda.codice}
    </a>{' '}
    {testo}
    {sotto === null ? null : <span class="oc-piccolo oc-muto oc-blocco">{sotto}</span>}
  </th>
)

const RigheFasi = (r: RigheProps) => {
  const { compilazione: p } = useParole()
  const campi = r.scheda.campi
  return (
    <>
      {r.scheda.scheda.fasi.map((f, i) => (
        <tr key={`${i}-${f.descrizione}`} {...RUOLO.riga} data-riga>
          <Testa
            {...r}
            testo={`${i + 1}. ${f.descrizione}`}
            sotto={
              f.inizioPrevisto === null && f.finePrevista === null
                ? null
                : p.una.previstaDal(printData(f.inizioPrevisto) || '–', printData(f.finePrevista) || '–')
            }
          />
          <Celle
            scheda={r.scheda}
            rimasti={r.rimasti}
            riga={`${p.griglia.fase} ${i + 1}`}
            colonne={(['avanzamento', 'inizioEffettivo', 'fineEffettiva', 'nota'] as const).map((c) => [
              `fasi.${i}.${c}`,
              campi[`fasi.${i}.${c}`]?.etichetta ?? c,
            ])}
          />
        </tr>
      ))}
    </>
  )
}

const RigheIndicatori = (r: RigheProps) => {
  const { compilazione: p } = useParole()
  const anno = annoDi(r.campagna.al) - 1
  const numero = (v: string | null | undefined) => (v ? printDecimale(v).replace(/,00$/, '') : null)
  return (
    <>
      {r.scheda.scheda.indicatori.map((ind, i) => {
        const atteso = numero(ind.valoreAtteso)
        const prima = ind.storicoIncerto ? null : numero(ind.storico[String(anno)])
        return (
          <tr key={`${i}-${ind.descrizione}`} {...RUOLO.riga} data-riga>
            <Testa
              {...r}
              testo={`${i + 1}. ${ind.descrizione}`}
              sotto={[
                atteso === null ? p.una.attesoNonNoto : p.una.atteso(atteso),
                prima === null ? '' : p.una.annoPrima(anno, prima, null),
              ]
                .filter((t) => t !== '')
                .join(' · ')}
            />
            <Celle
              scheda={r.scheda}
              rimasti={r.rimasti}
              riga={`${p.griglia.indicatore} ${i + 1}`}
              colonne={[
                [
                  `indicatori.${i}.valoreRaggiunto`,
                  r.scheda.campi[`indicatori.${i}.valoreRaggiunto`]?.etichetta ?? '',
                ],
                [`indicatori.${i}.nota`, p.griglia.nota],
              ]}
            />
          </tr>
        )
      })}
    </>
  )
}

/** A sheet of boxes: one row a phase, then one an indicator. */
const Fogli = ({ campagna, schede, rimasti }: DatiGriglia) => {
  const { griglia: p, tabella } = useParole().compilazione
  const righe = (s: SchedaDaCompilare) => ({
    campagna,
    scheda: s,
    rimasti: rimasti[s.codice] ?? NIENTE_RIMASTO,
  })
  const etichetta = (nome: string) =>
    schede.map((s) => s.campi[nome]?.etichetta).find((e) => e !== undefined) ?? ''
  const primo = (parte: 'fasi' | 'indicatori', campo: string) => etichetta(`${parte}.0.${campo}`)
  return (
    <>
      {schede.some((s) => s.scheda.fasi.length > 0) ? (
        <Sezione id="fasi" titolo={p.fasi}>
          <Tabella
            nome={p.fasi}
            classe="oc-griglia"
            schede
            colonne={[
              { chiave: 'fase', testo: `${tabella.scheda}, ${p.fase.toLowerCase()}` },
              ...['avanzamento', 'inizioEffettivo', 'fineEffettiva', 'nota'].map((c) => ({
                chiave: c,
                testo: primo('fasi', c),
              })),
            ]}
          >
            {schede.map((s) => (
              <RigheFasi key={s.codice} {...righe(s)} />
            ))}
          </Tabella>
        </Sezione>
      ) : null}
      {schede.some((s) => s.scheda.indicatori.length > 0) ? (
        <Sezione id="indicatori" titolo={p.indicatori}>
          <Tabella
            nome={p.indicatori}
            classe="oc-griglia"
            schede
            colonne={[
              { chiave: 'indicatore', testo: `${tabella.scheda}, ${p.indicatore.toLowerCase()}` },
              { chiave: 'valore', testo: primo('indicatori', 'valoreRaggiunto') },
              { chiave: 'nota', testo: p.nota },
            ]}
          >
            {schede.map((s) => (
              <RigheIndicatori key={s.codice} {...righe(s)} />
            ))}
          </Tabella>
        </Sezione>
      ) : null}
    </>
  )
}

/** All phases and indicators of a centre, to fill in like a spreadsheet. */
export const PaginaGriglia = (d: DatiGriglia) => {
  const { compilazione: p } = useParole()
  const { chi } = useAmbiente()
  const { campagna, centri, centro, schede, pagina, pagine, esito } = d
  const { campagnaId } = campagna
  const nome = (c: string) => (c === '' ? p.griglia.senzaCentro : c)
  return (
    <Cornice
      titolo={p.griglia.titoloDi(nome(centro))}
      sezione="compilazione"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: p.titolo, indirizzo: INDIRIZZO_COMPILAZIONE },
              { testo: p.campagna(printData(campagna.al)) },
              { testo: p.griglia.titolo },
            ]}
          />
          <h1>{p.griglia.titoloDi(nome(centro))}</h1>
          <p class="oc-apertura">{p.griglia.spiega}</p>
          <p class="oc-muto">{p.griglia.narrativa}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Esito esito={esito} />
        {centri.length > 1 ? (
          <form method="get" action={indirizzoGriglia(campagnaId)} class="oc-scegli-centro">
            <CampoScelta
              nome="centro"
              etichetta={p.griglia.centro}
              valore={centro}
              opzioni={centri.map((c) => ({ valore: c, testo: nome(c) }))}
            />
            <button type="submit" class="btn btn-outline-primary">
              {p.griglia.cambia}
            </button>
          </form>
        ) : null}
        {schede.length === 0 ? (
          <Avviso tono="nota" titolo={p.griglia.nessuna}>
            <p>
              {p.griglia.nessunaSpiega} <a href={INDIRIZZO_COMPILAZIONE}>{p.titolo}</a>
            </p>
          </Avviso>
        ) : (
          <>
            <ModuloVivo
              azione={indirizzoGriglia(campagnaId, centro, pagina)}
              schede={schede.map((s) => ({
                codice: s.codice,
                versione: s.versione,
                salva: indirizzoSalva(campagnaId, s.codice),
              }))}
              inGriglia
              chi={chi ?? ''}
              campagna={campagnaId}
              invia={false}
            >
              <Fogli {...d} />
            </ModuloVivo>
            <ModelloConflitto />
          </>
        )}
        <Paginazione
          pagina={pagina}
          pagine={pagine}
          indirizzo={(n) => indirizzoGriglia(campagnaId, centro, n)}
        />
      </div>
    </Cornice>
  )
}
