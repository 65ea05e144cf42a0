/** What customers have ordered: kept, shown and exported. */
package com.example.shop.order;
