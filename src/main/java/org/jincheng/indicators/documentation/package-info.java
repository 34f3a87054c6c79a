/**
 * The OpenAPI document and its examples.
 */
@NullMarked
package org.jincheng.indicators.documentation;

import org.jspecify.annotations.NullMarked;
