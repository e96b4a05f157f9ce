import type { Vendor, VendorId } from '../../catalog/schema.ts';

export interface EnvironmentRule {
  readonly vendor: VendorId;
  /** The name serves other products too. */
  readonly shared: boolean;
  /** Listed in the catalogue, not only of the same make. */
  readonly exact: boolean;
}

export interface EnvironmentIndex {
  match(name: string): readonly EnvironmentRule[];
  /** Shared names that few others list, of the vendors that `used` holds for. */
  sharedBy(used: (vendor: VendorId) => boolean): readonly string[];
  /** Names and beginnings of names for the byte filter, lower case. */
  readonly needles: readonly string[];
}

const endings =
  /(_?(API|ACCESS|SECRET|PRIVATE|PUBLIC|KEY|KEYS|TOKEN|ID|URL|URI|BASE|HOST|SID|NAME|REGION|ENDPOINT|DOMAIN|CLIENT|ACCOUNT|AUTH|PROJECT|APP|CERTIFICATE|WEBHOOK|SIGNATURE|SIGNING|ORG|TENANT|TEMPLATE|MODE|LIBRARY|SITE|PARTNER|ADMIN|SERVICE|USER|PASSWORD|CREDENTIALS|PIPELINE|QUEUE|ROLE|ARN|AUTHORIZATION|CUSTOMER|COLLECTION|PATH|SDK|PLAYER|CLOUD))+$/;

/** What gives access or picks what is asked for; sizes, times and switches of one's own do neither. */
const isAccess =
  /_(KEYS?|TOKENS?|SECRETS?|ID|IDS|URLS?|URI|BASE|HOST|HOSTNAME|SID|NAME|REGION|LOCATION|ENDPOINT|DOMAIN|ACCOUNT|AUTH|PROJECT|APP|CERTIFICATE|CERT|WEBHOOK|SIGNATURE|ORG|TENANT|LIBRARY|SITE|USER|USERNAME|PASSWORD|CREDENTIALS|ARN|AUTHORIZATION|CUSTOMER|SDK|CLOUD|MODEL|MODELS|VERSION|DEPLOYMENT|SERVER|PRESET|API|PATH|ADDRESS|PORT|EMAIL|CODE|TEMPLATE|CHANNEL|PLAYBACK|KEYID|APIKEY)$/;

const fronts =
  /^(NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|NUXT_|PUBLIC_|GATSBY_|VUE_APP_|APP_|MY_|DEV_|PROD_|TEST_|STAGING_)+/;

const common = new Set([
  '',
  'GOOGLE',
  'AWS',
  'AZURE',
  'STREAM',
  'SYNC',
  'HF',
  'EF',
  'OT',
  'SDK',
  'CLOUD',
  'API',
  'VIDEO',
  'DAILY',
  'CF',
  'MY',
  'TLS',
  'CALLS',
  'BUNNY',
  'ADOBE',
  'DID',
  'HMS',
  'WAN',
  'HIVE',
  'MOTION',
  'OPENAI',
  'LEONARDO',
  'ELASTIC',
  'API_VIDEO',
]);

/** A name that more vendors list tells none of them. */
export const mostOwners = 3;

/** `MUX` of `MUX_TOKEN_ID`: what names of the vendor's settings begin with. */
const stemOf = (name: string): string => name.replace(endings, '');

export const environmentIndex = (vendors: readonly Vendor[]): EnvironmentIndex => {
  const exact = new Map<string, EnvironmentRule[]>();
  const stems = new Map<string, Set<VendorId>>();
  for (const vendor of vendors) {
    for (const { name, shared } of vendor.env) {
      const bare = name.toUpperCase().replace(fronts, '');
      exact.set(bare, [...(exact.get(bare) ?? []), { vendor: vendor.id, shared, exact: true }]);
      const stem = stemOf(bare);
      if (!shared && !common.has(stem) && stem.length >= 3)
        stems.set(stem, (stems.get(stem) ?? new Set()).add(vendor.id));
    }
    for (const stem of vendor.detection?.environmentStems ?? []) stems.set(stem, new Set([vendor.id]));
  }
  const byStem = (name: string): EnvironmentRule[] => {
    if (!isAccess.test(name)) return [];
    for (let at = name.lastIndexOf('_'); at > 2; at = name.lastIndexOf('_', at - 1)) {
      const owners = stems.get(name.slice(0, at));
      if (owners?.size === 1) return [...owners].map((vendor) => ({ vendor, shared: false, exact: false }));
    }
    return [];
  };
  return {
    match: (name) => {
      const bare = name.replace(fronts, '');
      return exact.get(bare) ?? byStem(bare);
    },
    sharedBy: (used) =>
      [...exact]
        .filter(([, rules]) => rules.length <= mostOwners && rules.some((rule) => rule.shared && used(rule.vendor)))
        .map(([name]) => name),
    needles: [
      ...[...exact].filter(([, rules]) => rules.some(({ shared }) => !shared)).map(([name]) => name.toLowerCase()),
      ...[...stems.keys()].filter((stem) => stem.length >= 4).map((stem) => `${stem.toLowerCase()}_`),
    ],
  };
};
