// Loads the networks into this thread's WebAssembly heap, once, from verified files; nothing is ever fetched at run time.
import { fileURLToPath } from 'node:url';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import { type DataType, io, ready, setBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { readWeight, WEIGHT_FILES, WEIGHTS_FOLDER, WeightsError } from './weights.ts';

export interface Models {
  /** BlazePose full: joints and a person mask. On our people it placed joints better than heavy, in a third of the time. */
  pose: GraphModel;
  /** MoveNet MultiPose: how many people there are. */
  people: GraphModel;
  /** BlazeFace for the back camera: boxes of faces and nothing more. */
  face: GraphModel;
}

/**
 * Takes about half a second; call it once per thread.
 * @param folder where the weights lie; the installed ones by default.
 * @throws WeightsError when a file is missing or wrong.
 */
export async function loadModels(folder = WEIGHTS_FOLDER): Promise<Models> {
  await useWasm();
  const [pose, people, face] = await Promise.all([
    loadModel(folder, 'blazepose-full'),
    loadModel(folder, 'movenet-multipose'),
    loadModel(folder, 'blazeface-back'),
  ]);
  return { pose, people, face };
}

/**
 * One forward pass; everything it allocates in the wasm heap is given back.
 * @returns the outputs' values in the order of `outputs`.
 */
export async function infer(
  model: GraphModel,
  input: Float32Array | Int32Array,
  shape: number[],
  dtype: DataType,
  outputs: string[],
): Promise<Float32Array[]> {
  const given = tensor(input, shape, dtype);
  const results = ([] as Tensor[]).concat(model.execute(given, outputs));
  try {
    return await Promise.all(results.map((result) => result.data<'float32'>()));
  } finally {
    for (const result of results) result.dispose();
    given.dispose();
  }
}

async function useWasm(): Promise<void> {
  setWasmPaths(fileURLToPath(new URL('.', import.meta.resolve('@tensorflow/tfjs-backend-wasm'))));
  // The pool gives each worker thread one core; tfjs' own threads do not start under Node anyway (4.22 reports 1).
  setThreadsCount(1);
  await setBackend('wasm');
  await ready();
}

async function loadModel(folder: string, name: string): Promise<GraphModel> {
  const [graph, weights] = await Promise.all([read(folder, `${name}.json`), read(folder, `${name}.bin`)]);
  const described = JSON.parse(graph.toString('utf8')) as io.ModelJSON;
  return loadGraphModel(
    io.fromMemory({
      modelTopology: described.modelTopology,
      weightSpecs: described.weightsManifest.flatMap((group) => group.weights),
      weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length) as ArrayBuffer,
      format: described.format,
      signature: described.signature,
      userDefinedMetadata: described.userDefinedMetadata,
    }),
  );
}

function read(folder: string, file: string): Promise<Buffer> {
  const weight = WEIGHT_FILES.find((known) => known.file === file);
  if (!weight) throw new WeightsError(file, 'missing');
  return readWeight(folder, weight);
}
