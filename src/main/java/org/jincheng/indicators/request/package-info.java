/**
 * How a request is read and paged: its language, its parameters, its place in a
 * collection.
 */
@NullMarked
package org.jincheng.indicators.request;

import org.jspecify.annotations.NullMarked;
