import { printData } from '../../../dominio/valori/data.ts'
import type { SchedaInCampagna } from '../../../servizi/campagne/campagne.ts'
import { STATI_MOSTRATI } from '../../../servizi/campagne/situazione.ts'
import { useParole } from '../../ambiente.ts'
import { CampoScelta, CampoSpunta } from '../../componenti/campo.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printMomento } from '../../numeri.ts'
import { StatoScheda } from '../compilazione/stato.tsx'
import type { DatiCampagna } from './dati.ts'
import { indirizzoCampagna, indirizzoSchede, indirizzoSituazione } from './indirizzi.ts'

/** Cards of a round on one page. */
export const PER_PAGINA = 100

type Props = DatiCampagna & { readonly inRaccolta: boolean }

const Filtri = ({ situazione: { campagna, perCentro }, filtro, puoScaricare }: Props) => {
  const { filtri: p, statoScheda, situazione } = useParole().campagne
  const { schede } = useParole().campagne
  const attivi = filtro.stato !== undefined || filtro.centro !== undefined || filtro.mancanti === true
  const qui = indirizzoCampagna(campagna.campagnaId)
  return (
    <>
      <search>
        <form class="oc-filtri-campagna" method="get" action={`${qui}#schede`} aria-label={p.nome}>
          <CampoScelta
            nome="stato"
            etichetta={p.stato}
            valore={filtro.stato ?? ''}
            vuota={p.tutti}
            opzioni={STATI_MOSTRATI.map((valore) => ({ valore, testo: statoScheda[valore] }))}
          />
          <CampoScelta
            nome="centro"
            etichetta={p.centro}
            valore={filtro.centro ?? ''}
            vuota={p.tuttiCentri}
            opzioni={perCentro.flatMap(({ nome, mancano }) =>
              nome === null ? [] : [{ valore: nome, testo: `${nome} (${situazione.manca(mancano)})` }],
            )}
          />
          <CampoSpunta nome="mancanti" etichetta={p.mancanti} attiva={filtro.mancanti === true} />
          <button type="submit" class="btn btn-primary">
            {p.mostra}
          </button>
          {attivi ? <a href={`${qui}#schede`}>{p.togli}</a> : null}
        </form>
      </search>
      {puoScaricare ? (
        <p class="oc-scarica-campagna">
          <Icona nome="scarica" /> {schede.scarica}:{' '}
          <a href={indirizzoSituazione(campagna.campagnaId, filtro, 'xlsx')}>XLSX</a>{' '}
          <a href={indirizzoSituazione(campagna.campagnaId, filtro, 'csv')}>CSV</a>
        </p>
      ) : null}
    </>
  )
}

const Riga = ({
  s,
  scegli,
  scelta,
}: {
  readonly s: SchedaInCampagna
  /** Null: nothing can be done with it. */
  readonly scegli: boolean
  readonly scelta: boolean
}) => {
  const { schede: p } = useParole().campagne
  return (
    <tr {...RUOLO.riga}>
      {scegli ? (
        <Cella nome={p.scegli} classe="oc-cella-scelta">
          {s.stato === 'acquisita' ? null : (
            <label class="oc-scelta-scheda">
              <input
                type="checkbox"
                name="scheda"
                value={s.codice}
                checked={scelta}
                aria-label={p.scegliScheda(s.codice)}
              />
            </label>
          )}
        </Cella>
      ) : null}
      <th scope="row" {...RUOLO.testa}>
        <a href={indirizzoScheda(s.vista, s.codice)}>
          <span class="oc-codice">{s.codice}</span> {s.descrizione}
        </a>
      </th>
      <Cella nome={p.chi} classe="oc-piccolo">
        {s.centro}
        {s.responsabile === null ? null : <span class="oc-muto oc-blocco">{s.responsabile}</span>}
      </Cella>
      <Cella nome={p.stato}>
        <StatoScheda stato={s.stato} esonero={s.esonero} />
        {s.esonero === null ? null : (
          <span class="oc-piccolo oc-blocco">{p.esonerata(s.esonero.chi, s.esonero.motivo)}</span>
        )}
      </Cella>
      <Cella nome={p.quando} classe="oc-piccolo">
        {s.aggiornataIl === null ? <span class="oc-muto">{p.mai}</span> : printMomento(s.aggiornataIl)}
      </Cella>
    </tr>
  )
}

const ConLeScelte = ({ rimasto, filtro }: Props) => {
  const { schede: p } = useParole().campagne
  return (
    <fieldset class="oc-con-scelte">
      <legend>{p.azioni}</legend>
      {Object.entries(filtro).map(([nome, valore]) =>
        valore ? <input key={nome} type="hidden" name={nome} value={valore === true ? '1' : valore} /> : null,
      )}
      <p class="oc-aiuto">{p.acquisisciAiuto}</p>
      <div class="oc-pulsanti">
        <button type="submit" class="btn btn-primary" name="azione" value="acquisisci">
          {p.acquisisci}
        </button>
      </div>
      <details class="oc-apri" open={rimasto.erroreEsonero !== null}>
        <summary>{p.esoneraTitolo}</summary>
        <CampoControllato
          nome="motivo"
          prefisso="esonera-"
          etichetta={p.motivo}
          aiuto={p.motivoAiuto}
          valore={rimasto.motivoEsonero}
          errore={rimasto.erroreEsonero}
          lungo
        />
        <div class="oc-pulsanti oc-sopra">
          <button type="submit" class="btn btn-outline-primary" name="azione" value="esonera">
            {p.esonera}
          </button>
          <button type="submit" class="btn btn-outline-primary" name="azione" value="togli">
            {p.togli}
          </button>
        </div>
      </details>
    </fieldset>
  )
}

/** The cards of the round, narrowed as asked; those ticked can be taken in or excused. */
export const SchedeCampagna = (d: Props) => {
  const { schede: p, filtri } = useParole().campagne
  const { campagna, mostrate } = d.situazione
  const { campagnaId } = campagna
  const scegli = d.puoGestire && d.inRaccolta
  const pagine = Math.max(1, Math.ceil(mostrate.length / PER_PAGINA))
  const pagina = Math.min(d.pagina, pagine)
  const righe = mostrate.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA)
  const tabella = (
    <Tabella
      nome={p.nome(printData(campagna.al))}
      classe="oc-schede-campagna"
      schede
      colonne={[
        ...(scegli ? [{ chiave: 'scegli', testo: p.scegli }] : []),
        { chiave: 'scheda', testo: p.scheda },
        { chiave: 'chi', testo: p.chi },
        { chiave: 'stato', testo: p.stato },
        { chiave: 'quando', testo: p.quando },
      ]}
    >
      {righe.map((s) => (
        <Riga key={s.codice} s={s} scegli={scegli} scelta={d.rimasto.scelte.includes(s.codice)} />
      ))}
    </Tabella>
  )
  return (
    <Sezione id="schede" titolo={p.titolo}>
      <Filtri {...d} />
      <p class="oc-muto">{mostrate.length === 0 ? filtri.nessuna : p.quante(mostrate.length)}</p>
      {mostrate.length === 0 ? null : scegli ? (
        <Modulo azione={indirizzoSchede(campagnaId)}>
          {/* The first button is the one that Enter presses: it does nothing to any card. */}
          <button type="submit" name="azione" value="" hidden>
            {p.scegli}
          </button>
          {tabella}
          <ConLeScelte {...d} />
        </Modulo>
      ) : (
        tabella
      )}
      <Paginazione
        pagina={pagina}
        pagine={pagine}
        indirizzo={(n) => {
          const base = indirizzoCampagna(campagnaId, d.filtro)
          return n === 1 ? base : `${base}${base.includes('?') ? '&' : '?'}pagina=${n}`
        }}
      />
    </Sezione>
  )
}
