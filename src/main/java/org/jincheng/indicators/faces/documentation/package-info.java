/**
 * The OpenAPI document, made from the controllers, their records and examples of answers.
 */
@NullMarked
package org.jincheng.indicators.faces.documentation;

import org.jspecify.annotations.NullMarked;
