import made from 'made:types';

/** By type of the API: the types of its fields that are no leaves, and whether it is an entity. */
export const types = { ...made };

/** Adds those that the graph has besides. Before any page is shown. */
export const takeTypes = (others: typeof made): void => void Object.assign(types, others);
