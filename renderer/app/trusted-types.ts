interface PolicyRules {
  readonly createHTML: (text: string) => string;
}

interface TrustedTypesFactory {
  createPolicy(name: 'default', rules: PolicyRules): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypesFactory;
  }
}

// SECURITY SEC-07: imported before all else. Mantine hands its CSS text to <style> elements through innerHTML, which is
// the only use of an HTML sink in the page. CSS needs no `<`; markup cannot be written without one. Scripts and script
// addresses have no rule here and are refused.
window.trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('markup in a string is refused');
    return text;
  },
});
