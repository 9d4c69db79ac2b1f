import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { PAGINA_HTML } from './html.ts'

const POSTI = [
  process.env.OBIETTIVO_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where a Chromium is on this machine (OBIETTIVO_CHROMIUM says another place); null when there is none. */
export const findChromium = (): string | null =>
  POSTI.find((posto) => posto !== '' && existsSync(posto)) ?? null

/** Prints each page of HTML as a PDF with one run of the browser. */
export const toPdfChromium = async (
  eseguibile: string,
  documenti: readonly string[],
): Promise<readonly Uint8Array[]> => {
  const browser = await chromium.launch({
    executablePath: eseguibile,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  try {
    const pagina = await browser.newPage()
    const pdf: Uint8Array[] = []
    for (const html of documenti) {
      await pagina.setContent(html)
      pdf.push(
        await pagina.pdf({
          width: `${PAGINA_HTML.larghezza / 72}in`,
          height: `${PAGINA_HTML.altezza / 72}in`,
          printBackground: true,
        }),
      )
    }
    return pdf
  } finally {
    await browser.close()
  }
}
