// The operator's command for the bucket: says what differs, puts it right, and proves that the bucket then works.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aFolder } from '../platform/home/home.fixture.ts';
import { gcsEnvironment, keylessEnvironment, onMachineOf } from '../testing/gcs-stand-in/gcs-environment.ts';
import { type GcsStandIn, startGcsStandIn } from '../testing/gcs-stand-in/gcs-stand-in.ts';
import { OBJECTS } from './objects.ts';
import { outcomeOf } from './operator.ts';

describe('npm run objects', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let standIn: GcsStandIn;
  let env: Record<string, string>;
  before(async () => {
    folder = await aFolder();
    standIn = await startGcsStandIn();
    env = await gcsEnvironment(standIn, folder.path);
  });
  after(async () => {
    await standIn[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  const run = (...args: string[]) => outcomeOf(OBJECTS, args, env);

  it('says what of a new bucket is not as it has to be, and changes nothing', async () => {
    const { code, out } = await run('check', '--json');
    assert.equal(code, 1);
    const { location, differs, works } = JSON.parse(out);
    assert.deepEqual([location, works], ['EUROPE-WEST4', 'not tried']);
    assert.deepEqual(
      differs.map(({ setting }: { setting: string }) => setting),
      ['public access prevention', 'uniform bucket-level access', 'soft delete, in seconds', 'lifecycle', 'CORS'],
    );
    assert.deepEqual(differs[2], { setting: 'soft delete, in seconds', is: 604_800, wanted: 0 });
    assert.equal(standIn.settings.metageneration, '1');
  });

  it('puts it right, and then stores an object, is shown it by its link as a shop’s page would be, and deletes it', async () => {
    standIn.settings.versioning = { enabled: true };
    const { code, out } = await run('apply');
    assert.equal(code, 0, out);
    assert.match(out, /changed:\n( {2}setting .*\n){6}/);
    assert.match(out, /setting versioning, is true, wanted false/);
    assert.match(out, /differs: none\nworks: true/);
    assert.deepEqual(standIn.settings.versioning, { enabled: false });
    assert.equal(standIn.objects.size, 0);
    const again = await run('check');
    assert.deepEqual([again.code, again.err], [0, '']);
  });

  it('finds the operator’s key missing where one is asked for, and sets it', async () => {
    const GCS_KMS_KEY = 'projects/a-shop/locations/europe-west4/keyRings/fitting-room/cryptoKeys/pictures';
    const { code } = await outcomeOf(OBJECTS, ['apply'], { ...env, GCS_KMS_KEY });
    assert.equal(code, 0);
    assert.deepEqual(standIn.settings.encryption, { defaultKmsKeyName: GCS_KMS_KEY });
    const without = await run('check', '--json');
    assert.equal(JSON.parse(without.out).differs[0].setting, 'default encryption key');
    await run('apply');
  });

  it('needs no key file on a machine that runs as the account, and a right to sign in its place', async () => {
    const keyless = keylessEnvironment(standIn);
    using _machine = onMachineOf(standIn);
    assert.match((await outcomeOf(OBJECTS, ['check'], keyless)).out, /works: true/);
    standIn.machine.maySign = false;
    assert.match((await outcomeOf(OBJECTS, ['check'], keyless)).err, /Service Account Token Creator on itself/);
    standIn.machine.maySign = true;
    using _nowhere = onMachineOf(null);
    assert.match((await outcomeOf(OBJECTS, ['check'], keyless)).err, /no key file is named/);
  });

  it('says in a sentence what it may not do, and what is not set', async () => {
    standIn.trouble({ what: 'status', status: 403 });
    const refused = await run('check');
    assert.deepEqual([refused.code, refused.out], [1, '']);
    assert.match(
      refused.err,
      /^The bucket a-shop-pictures, which GCS_BUCKET names, cannot be used: .*403 backendError\n$/,
    );
    const files = await outcomeOf(OBJECTS, ['check'], {});
    assert.match(files.err, /GCS_BUCKET is not set/);
    assert.equal((await run('mend')).code, 2);
  });
});
