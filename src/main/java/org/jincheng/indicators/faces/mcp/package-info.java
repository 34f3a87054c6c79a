/**
 * Serves the dataset to assistants by the Model Context Protocol.
 */
@NullMarked
package org.jincheng.indicators.faces.mcp;

import org.jspecify.annotations.NullMarked;
