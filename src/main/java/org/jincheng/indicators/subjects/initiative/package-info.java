/**
 * What is done, under way or planned and has no figure of its own.
 */
@NullMarked
package org.jincheng.indicators.subjects.initiative;

import org.jspecify.annotations.NullMarked;
