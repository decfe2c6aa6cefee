/** Where things will stand, while they are fetched. The same as in index.html, so that nothing jumps when the page begins. */
export function Shell() {
  return (
    <div className="shell" aria-hidden="true">
      <i />
      <i />
      <hr />
      <i />
      <i />
      <i />
      <b />
    </div>
  );
}
