/**
 * How resources are represented: one tabular model, one writer for each format, content
 * negotiation, preconditions, and the transaction and the headers of each read.
 */
@NullMarked
package org.jincheng.indicators.core.representation;

import org.jspecify.annotations.NullMarked;
