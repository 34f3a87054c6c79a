package org.jincheng.indicators.faces.mcp;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may speak the Model Context Protocol with the service.
 *
 * @param hosts the names that the service is reached by, as in {@code Host} without the
 * port. A request to any other name is refused, and so is one from a page of any other
 * name: a page could give its own name the address of this service
 */
@ConfigurationProperties("jincheng.mcp")
record McpProperties(@DefaultValue( {
		"localhost", "127.0.0.1", "[::1]" }) List<String> hosts){
}
