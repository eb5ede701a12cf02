import { isVisionFitElement } from '@visionfit/sdk/vue';

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  vue: { compilerOptions: { isCustomElement: isVisionFitElement } },
  runtimeConfig: { public: { fit: '' } }, // NUXT_PUBLIC_FIT, when the server starts
});
