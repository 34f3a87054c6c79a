/**
 * The OpenAPI document, made from the controllers, their records and examples of answers.
 */
@NullMarked
package org.jincheng.indicators.documentation;

import org.jspecify.annotations.NullMarked;
