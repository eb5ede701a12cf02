// What the dashboard's page loads: defines `<visionfit-dashboard>`.
import './dashboard.ts';
