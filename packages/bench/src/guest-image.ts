// The guest that every column runs.
export { kernel as GUEST } from "@armvirt/guest/images";
