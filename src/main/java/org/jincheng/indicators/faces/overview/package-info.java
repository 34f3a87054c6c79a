/**
 * What is known of a place, in one answer: its key figures, its topics, what is planned
 * there, and what it can be compared with.
 */
@NullMarked
package org.jincheng.indicators.faces.overview;

import org.jspecify.annotations.NullMarked;
