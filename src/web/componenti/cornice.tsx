import type { ComponentChildren } from 'preact'
import { useAmbiente } from '../ambiente.ts'
import { Piede } from './piede.tsx'
import { type Sezione, Testata } from './testata.tsx'

export interface CorniceProps {
  /** The page's own name, for the window's title. */
  readonly titolo: string
  readonly sezione: Sezione | null
  /** The band under the header: breadcrumbs, heading, what can be done. */
  readonly fascia?: ComponentChildren
  /** Browsers without JavaScript reload the page after so many seconds (long work in course). */
  readonly ricaricaOgni?: number
  /** The page has a search of its own: the header's is left out. */
  readonly senzaCerca?: boolean
  readonly children: ComponentChildren
}

/** The whole document around a page: head, skip link, header, band, content, footer. */
export const Cornice = ({ titolo, sezione, fascia, ricaricaOgni, senzaCerca, children }: CorniceProps) => {
  const { parole, risorsa, ente, inEsempio } = useAmbiente()
  return (
    <html lang={parole.lingua}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[titolo, ente ?? parole.comuni.programma].join(' · ')}</title>
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#0059b3" />
        <link
          rel="preload"
          href={risorsa('titillium-web-400.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={risorsa('pagine.css')} />
        <link rel="icon" type="image/svg+xml" href={risorsa('favicon.svg')} />
        <script src={risorsa('pagine.js')} defer />
        {ricaricaOgni ? (
          <noscript>
            <meta http-equiv="refresh" content={String(ricaricaOgni)} />
          </noscript>
        ) : null}
      </head>
      <body>
        <div class="oc-salti">
          <a href="#contenuto">{parole.comuni.saltaAlContenuto}</a>
        </div>
        {inEsempio ? (
          <p class="oc-nastro" role="note">
            {parole.inizio.nastro}
          </p>
        ) : null}
        <Testata sezione={sezione} conCerca={!senzaCerca} />
        <main id="contenuto" tabindex={-1}>
          {fascia ? (
            <div class="oc-fascia">
              <div class="oc-largo">{fascia}</div>
            </div>
          ) : null}
          {children}
        </main>
        <Piede />
      </body>
    </html>
  )
}
