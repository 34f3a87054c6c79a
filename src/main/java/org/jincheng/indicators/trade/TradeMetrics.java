package org.jincheng.indicators.trade;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface TradeMetrics extends Repository<TradeMetric, String>, Entities<TradeMetric> {

}
