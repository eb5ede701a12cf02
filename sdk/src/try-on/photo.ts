// Step two: a photo taken with the camera or picked (the dialog takes drops and pastes anywhere), or a house model.
import { css, html, LitElement, nothing } from 'lit';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import { cameraIcon, photoIcon } from '../theme/photo-icons.ts';
import type { Fitting } from './fitting-types.ts';
import { ACCEPTED } from './photo-file.ts';
import type { State } from './state.ts';
import './photo-advice.ts';

@element('visionfit-photo')
export class PhotoStep extends LitElement {
  static override styles = [
    controls,
    css`
      .drop {
        display: grid;
        gap: 12px;
        padding: 28px 20px;
        border: 1.5px dashed color-mix(in srgb, var(--_muted) 55%, transparent);
        border-radius: var(--_radius-control);
        justify-items: center;
        text-align: center;
      }

      :host([dragging]) .drop {
        border-color: var(--_accent);
        background: var(--_stage);
      }

      .drop button {
        min-inline-size: min(100%, 240px);
      }

      @media (hover: none) {
        .drop .small {
          display: none;
        }
      }

      fieldset {
        display: grid;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
      }

      label {
        display: flex;
        min-block-size: 44px;
        align-items: center;
        gap: 12px;
        font-size: 0.9375em;
        line-height: 1.3;
        cursor: pointer;
      }

      input[type='radio'] {
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        margin: 0;
        accent-color: var(--_accent);
        cursor: inherit;
      }

      .models {
        display: grid;
        margin-block-end: 20px;
        grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
        gap: 10px;
      }

      .models button {
        position: relative;
        inline-size: 100%;
        padding: 0;
        border: 0;
        border-radius: calc(var(--_radius-control) * 0.9);
        overflow: clip;
        background: var(--_stage);
        aspect-ratio: 3 / 4;
      }

      .models img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
        transition: scale var(--_calm);
      }

      .models button:hover img {
        scale: 1.04;
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'photo' }>;
  @property({ attribute: false }) fitting!: Fitting;
  @property({ attribute: false }) t!: Translator;
  /** A file hovers over the dialog. */
  @property({ type: Boolean, reflect: true }) dragging = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Only who agreed to it can have one; without the chunk there is simply no offer.
    if (this.fitting.photo.mayKeep) import('./kept-photo.ts').catch(() => undefined);
  }

  protected override render() {
    const { fitting } = this;
    const { problem } = this.state;
    return html`
      ${problem ? html`<p class="danger" role="alert">${this.t.problem(problem.code, problem.detail)}</p>` : nothing}
      <visionfit-photo-advice .t=${this.t}></visionfit-photo-advice>
      <div class="drop">
        <button class="primary" type="button" @click=${this.#browse}>${photoIcon}${this.t.text('photoPick')}</button>
        <button class="secondary" type="button" @click=${this.#photograph}>${cameraIcon}${this.t.text('photoTake')}</button>
        <span class="muted small">${this.t.text(this.dragging ? 'photoDropNow' : 'photoDrop')}</span>
        <input type="file" accept=${ACCEPTED} hidden aria-label=${this.t.text('photoPick')} @change=${this.#picked} />
      </div>
      ${fitting.photo.mayKeep ? html`<visionfit-kept-photo hidden .fitting=${fitting} .t=${this.t}></visionfit-kept-photo>` : nothing}
      ${this.#lifetimes()}
      ${fitting.flow.houseModels.length ? this.#models() : nothing}
    `;
  }

  #lifetimes() {
    const { t } = this;
    const { photo } = this.fitting;
    const choices = [
      ['visit', t.text('lifetimeVisit')],
      ['render', t.text('lifetimeRender')],
      ['kept', t.text('lifetimeKept')],
    ] as const;
    return html`
      <fieldset>
        <legend class="muted small">${t.text('lifetime')}</legend>
        ${choices.map(([lifetime, words]) =>
          lifetime === 'kept' && !photo.mayKeep
            ? nothing
            : html`<label>
                <input
                  type="radio"
                  name="lifetime"
                  .checked=${photo.lifetime === lifetime}
                  @change=${() => {
                    photo.lifetime = lifetime;
                  }}
                />${words}
              </label>`,
        )}
      </fieldset>
    `;
  }

  #models() {
    const { flow, photo } = this.fitting;
    return html`
      <p class="muted small" id="models">${this.t.text('models')}</p>
      <ul class="models" aria-labelledby="models">
        ${flow.houseModels.map(
          ({ name, image_url }) => html`<li>
            <button type="button" @click=${() => photo.useModel(image_url)}>
              <img
                src=${flow.addressOf(image_url)}
                alt=${this.t.text('model', { name })}
                width="150"
                height="200"
                decoding="async"
              />
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  #photograph(): void {
    this.fitting.photo.openCamera(async () => (await import('./camera.ts')).loadCameraWords(this.t.language));
  }

  #browse(): void {
    this.renderRoot.querySelector('input')!.click();
  }

  #picked(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = ''; // the same file may be picked again after a problem
    if (file) this.fitting.photo.choose(file);
  }
}
