import type { JSX as PreactJSX } from 'preact';

/** The MJML elements that a report uses, so that they can be written as JSX and escape their values by default. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      mjml: PreactJSX.HTMLAttributes & { lang?: string; dir?: string };
      'mj-head': PreactJSX.HTMLAttributes;
      'mj-title': PreactJSX.HTMLAttributes;
      'mj-attributes': PreactJSX.HTMLAttributes;
      'mj-all': PreactJSX.HTMLAttributes & { [name: string]: string };
      'mj-style': PreactJSX.HTMLAttributes;
      'mj-raw': PreactJSX.HTMLAttributes;
      'mj-body': PreactJSX.HTMLAttributes & { [name: string]: unknown };
      'mj-section': PreactJSX.HTMLAttributes & { [name: string]: unknown };
      'mj-column': PreactJSX.HTMLAttributes & { [name: string]: unknown };
      'mj-text': PreactJSX.HTMLAttributes & { [name: string]: unknown };
    }
  }
}
