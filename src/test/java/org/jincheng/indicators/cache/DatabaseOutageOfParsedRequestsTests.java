package org.jincheng.indicators.cache;

import org.springframework.test.context.TestPropertySource;

/** An outage is the same where Jetty parses each request. */
@TestPropertySource(properties = "jincheng.server.match-request-bytes=false")
class DatabaseOutageOfParsedRequestsTests extends DatabaseOutageTests {

}
