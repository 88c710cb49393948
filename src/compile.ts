/**
 * The pipeline on one screen. Article and language go in, one artifact per format comes out.
 * Each stage is a room, each call its door.
 */
