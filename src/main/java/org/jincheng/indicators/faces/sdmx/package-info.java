/**
 * The stated figures as SDMX 2.1 by REST, for statistical programs: one dataflow, whose
 * structure, codes and data are read from the same services as the API.
 */
@NullMarked
package org.jincheng.indicators.faces.sdmx;

import org.jspecify.annotations.NullMarked;
