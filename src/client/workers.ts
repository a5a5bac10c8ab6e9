/**
 * The Trusted Types policy of the site (https://www.w3.org/TR/trusted-types/). Pagefind starts its worker from plain
 * text, and the worker that answers offline is registered by its address: the policy header forbids both, the policy
 * named `default` is asked then, and admits the two that the page itself names. It has no rule for markup or script, so
 * text never becomes either.
 */

/**
 * Admit the workers that `<html data-workers>` names, exactly; every other one is refused. The first call counts: a page
 * has one policy of this name, and nobody who comes later can widen it. Does nothing in a browser without Trusted Types.
 */
export function admitWorkers(): void {
  admit(JSON.parse(document.documentElement.dataset['workers'] ?? '[]') as string[]);
}

/**
 * The same for given addresses: a copy to carry has no workers, and loads the scripts that bring its search and its
 * data. Of data there are many, all in the folder of the copy: they are admitted by the `shape` of their address.
 */
export function admit(addresses: readonly string[], shape?: RegExp): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const admitted = new Set(addresses.map(absolute));
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const whole = absolute(address);
      const fits = admitted.has(whole) || (shape?.test(whole) && whole.startsWith(absolute('../../')));
      return fits ? address : null;
    },
  });
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}

/** The part of the interface that is used; TypeScript's library does not know it yet. */
interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown;
}
