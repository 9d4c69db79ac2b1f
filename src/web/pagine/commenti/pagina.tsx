import { type Conversazione, oggettoRilievo } from '../../../servizi/commenti/commenti.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { AvvisoEsito } from '../../componenti/avviso-esito.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import type { Parole } from '../../parole/it.ts'
import { FasciaDiScheda } from '../scheda/fascia.tsx'
import { Conversata } from './conversazione.tsx'
import type { DatiCommenti } from './dati.ts'
import { indirizzoCommenti, toAncoraRilievo } from './indirizzi.ts'
import { CampiTesto, ListaChiamabili, ModuloTesto } from './scrivi.tsx'
import { printSu } from './su.ts'

const ICONE = { E: 'errore', W: 'attenzione', I: 'informazione' } as const

/** What a conversation is about, in words. */
const nomeDi = ({ primo }: Conversazione, p: Parole['commenti']): string => {
  const { tipo, indice, regola } = primo.oggetto
  if (tipo === 'fase') return p.fase((indice ?? 0) + 1)
  if (tipo === 'indicatore') return p.indicatore((indice ?? 0) + 1)
  return tipo === 'rilievo' ? p.suRilievo(regola?.split(':')[0] ?? '') : p.scheda
}

const Rilievi = (d: DatiCommenti) => {
  const { commenti: p } = useParole()
  const azione = indirizzoCommenti(d.scheda.vista, d.scheda.codice)
  if (d.rilievi.length === 0) return <p class="oc-muto">{p.senzaRilievi}</p>
  return (
    <>
      {d.rilievi.map(({ rilievo: r, conversazioni }, i) => {
        const su = printSu(oggettoRilievo(r))
        const prima = d.rilievi.findIndex((x) => printSu(oggettoRilievo(x.rilievo)) === su) === i
        const dove =
          r.indice === null ? null : (r.campo.startsWith('fasi') ? p.fase : p.indicatore)(r.indice + 1)
        return (
          <section key={`${su}-${i}`} class="oc-rilievo-aperto" id={prima ? toAncoraRilievo(su) : undefined}>
            <h3>
              <Icona nome={ICONE[r.gravita]} /> {p.gravita[r.gravita]} {r.regola}
              {dove === null ? null : ` · ${dove}`}
            </h3>
            <p class="domanda">{r.domanda}</p>
            <p class="oc-muto">
              {p.evidenza}: {r.evidenza}
            </p>
            {conversazioni.map((c) => (
              <Conversata key={c.primo.commentoId} {...d} c={c} nome={null} azione={azione} />
            ))}
            {d.puoScrivere && conversazioni.length === 0 ? (
              <details open={d.bozza?.su === su}>
                <summary>{p.rispondi}</summary>
                <ModuloTesto
                  id={`n${i}`}
                  etichetta={p.rispostaA(r.domanda)}
                  azione={azione}
                  su={su}
                  bozza={d.bozza}
                />
              </details>
            ) : null}
          </section>
        )
      })}
    </>
  )
}

/** A new comment: about the card, or one of its rows. */
const Nuovo = ({ scheda, bozza }: DatiCommenti) => {
  const { commenti: p } = useParole()
  const righe = [
    ...scheda.fasi.map((f, i) => [`fase:${i}`, `${p.fase(i + 1)}: ${f.descrizione}`] as const),
    ...scheda.indicatori.map(
      (x, i) => [`indicatore:${i}`, `${p.indicatore(i + 1)}: ${x.descrizione}`] as const,
    ),
  ]
  return (
    <Modulo azione={indirizzoCommenti(scheda.vista, scheda.codice)}>
      <h3>{p.commenta}</h3>
      <div class="oc-campo">
        <label for="c-su">{p.suChe}</label>
        <select class="form-select" id="c-su" name="su">
          <option value="scheda">{p.scheda}</option>
          {righe.map(([valore, testo]) => (
            <option key={valore} value={valore} selected={bozza?.su === valore}>
              {testo.length > 90 ? `${testo.slice(0, 89)}…` : testo}
            </option>
          ))}
        </select>
      </div>
      <CampiTesto
        id="nuovo"
        etichetta={p.testo}
        righe={4}
        bozza={bozza !== null && /^(scheda|fase|indicatore)/.test(bozza.su) ? bozza : null}
      />
    </Modulo>
  )
}

/** What calls whoever reads, and the way to say that it has been read. */
const PerTe = ({ scheda, perChiLegge }: DatiCommenti) => {
  const { commenti: p } = useParole()
  const [primo] = perChiLegge
  if (primo === undefined) return null
  return (
    <Avviso tono="nota" titolo={p.daLeggere(perChiLegge.size)}>
      <p>
        <a href={`#c${primo}`}>{p.vaiAlPrimo}</a>
      </p>
      <Modulo azione={`${indirizzoCommenti(scheda.vista, scheda.codice)}/letto`}>
        <input type="hidden" name="fino" value={String(Math.max(...perChiLegge))} />
        <button type="submit" class="btn btn-outline-primary">
          {p.hoLetto}
        </button>
      </Modulo>
    </Avviso>
  )
}

/** Findings with their answers, and what people ask one another about a card. */
export const PaginaCommenti = (d: DatiCommenti) => {
  const { commenti: p } = useParole()
  const { scheda, esito } = d
  const azione = indirizzoCommenti(scheda.vista, scheda.codice)
  return (
    <Cornice
      titolo={p.titoloDi(scheda.codice)}
      sezione="obiettivi"
      fascia={<FasciaDiScheda scheda={scheda} vista={d.vista} parole={p} />}
    >
      <div class="oc-largo oc-corpo oc-commenti">
        <AvvisoEsito esito={esito} nonFatto={p.nonFatto} />
        <PerTe {...d} />
        {d.puoScrivere ? null : <p class="oc-muto">{p.solaLettura}</p>}
        <h2>{p.rilievi}</h2>
        <Rilievi {...d} />
        <h2>{p.altre}</h2>
        {d.altre.length === 0 ? <p class="oc-muto">{p.senzaAltre}</p> : null}
        {d.altre.map((c) => (
          <Conversata key={c.primo.commentoId} {...d} c={c} nome={nomeDi(c, p)} azione={azione} />
        ))}
        {d.puoScrivere ? <Nuovo {...d} /> : null}
        <ListaChiamabili chiamabili={d.chiamabili} />
      </div>
    </Cornice>
  )
}
